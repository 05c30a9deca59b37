import type { AuthTrouble } from '../src/dashboard/app/session.ts';
import type { Answer } from './doors.ts';
import type { Hand } from './hand.ts';
import type { Made } from './made/made.ts';

/** One screen in one state. */
export type Scene = {
  screen: string;
  state: string;
  /** The path below /dashboard/. */
  path: string;
  /** The database's contents. A scene before sign-in has none. */
  made?: Partial<Made>;
  answers?: Readonly<Record<string, Answer>>;
  /** The contents of the browser's storage. */
  memory?: Readonly<Record<string, string>>;
  /** The browser reports that there is no network. */
  offline?: boolean;
  /** The result of signing in. */
  entry?: AuthTrouble | 'silent';
  /** The user's actions once the screen is shown. */
  acts?: (hand: Hand) => Promise<void>;
  /** A selector of an element that shows that the screen is ready. Loading indicators of lists and parts of the page are waited for anyway. */
  shows: string;
  /** The scene shows work in progress, so a spinner may stay. */
  busy?: boolean;
  /** A selector of an element that is there after the acts. */
  leads?: string;
};

/** Scenes of one screen, by their states. */
export function scenes<S extends { path: string; shows: string }>(
  screen: string,
  states: Readonly<Record<string, S & Omit<Scene, 'screen' | 'state'>>>,
): readonly Scene[] {
  return Object.entries(states).map(([state, scene]) => ({ screen, state, ...scene }));
}

export const nameOf = ({ screen, state }: Pick<Scene, 'screen' | 'state'>) => `${screen}/${state}`;
