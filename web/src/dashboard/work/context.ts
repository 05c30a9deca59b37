import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Right } from '#domain/role.ts';
import { may } from '#domain/role.ts';
import type { Given } from '../app/parts.ts';
import { partsOf } from '../app/parts.ts';
import type { Workplace } from './workplace.ts';

/** The workplace of whoever has signed in, and themselves. */
export type Work = Workplace & { self: ReadonlySignal<Operator> };

/** In the dashboard all of the workplace; around a piece in a test what that piece asks for. */
export const WorkContext = createContext<Given<Work>>({});

export const useWork = (): Work => partsOf<Work>(useContext(WorkContext), 'the workplace');

/** Has the person at the desk this right? */
export const useMay = (right: Right) => may(useWork().self.value.role, right);
