import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from './app.ts';
import type { Given } from './parts.ts';
import { partsOf } from './parts.ts';
import type { WordSet } from './word-set.ts';

/** In the dashboard all of the app; around a piece in a test what that piece asks for. */
export const AppContext = createContext<Given<App>>({});

export const useApp = (): App => partsOf<App>(useContext(AppContext), 'the app');

/** A set's words in the chosen language; whoever shows the piece has opened them (later.tsx). */
export const useWords = <Words extends object>(set: WordSet<Words>): Words => useApp().locale.words.value(set);
