import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Right } from '#domain/role.ts';
import { may } from '#domain/role.ts';
import type { App } from './app.ts';
import type { Workplace } from '../work/workplace.ts';

export const AppContext = createContext<App | null>(null);
export const WorkContext = createContext<(Workplace & { self: ReadonlySignal<Operator> }) | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('Outside of the app');
  return app;
}

/** The words in the chosen language. */
export const useText = () => useApp().locale.text.value;

/** The workplace of whoever has signed in. */
export function useWork() {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('Outside of the workplace');
  return work;
}

/** Has the person at the desk this right? */
export const useMay = (right: Right) => may(useWork().self.value.role, right);
