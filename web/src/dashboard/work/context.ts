import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Right } from '#domain/role.ts';
import { may } from '#domain/role.ts';
import type { Given } from '../app/parts.ts';
import { partsOf } from '../app/parts.ts';
import type { Workplace } from './workplace.ts';

/** The workplace of the person who has signed in, with that person as `self`. */
export type Work = Workplace & { self: ReadonlySignal<Operator> };

/** In the dashboard the whole workplace. In a test of a component only the parts that the component uses. */
export const WorkContext = createContext<Given<Work>>({});

export const useWork = (): Work => partsOf<Work>(useContext(WorkContext), 'the workplace');

/** Has the person at the desk this right? */
export const useMay = (right: Right) => may(useWork().self.value.role, right);
