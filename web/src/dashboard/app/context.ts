import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from './app.ts';
import type { Given } from './parts.ts';
import { partsOf } from './parts.ts';
import type { WordSet } from './word-set.ts';

/** In the dashboard the whole app; in a test only the parts that the tested component uses. */
export const AppContext = createContext<Given<App>>({});

export const useApp = (): App => partsOf<App>(useContext(AppContext), 'the app');

/** The words of a set in the chosen language. `later` has loaded them before the component is shown (later.tsx). */
export const useWords = <Words extends object>(set: WordSet<Words>): Words => useApp().locale.words.value(set);
