import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from './app.ts';
import type { WordSet } from './word-set.ts';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('Outside of the app');
  return app;
}

/** A set's words in the chosen language; whoever shows the piece has opened them (later.tsx). */
export const useWords = <Words extends object>(set: WordSet<Words>): Words => useApp().locale.words.value(set);
