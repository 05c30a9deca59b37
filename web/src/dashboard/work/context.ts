import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Right } from '#domain/role.ts';
import { may } from '#domain/role.ts';
import type { Workplace } from './workplace.ts';

export const WorkContext = createContext<(Workplace & { self: ReadonlySignal<Operator> }) | null>(null);

/** The workplace of whoever has signed in. */
export function useWork() {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('Outside of the workplace');
  return work;
}

/** Has the person at the desk this right? */
export const useMay = (right: Right) => may(useWork().self.value.role, right);
