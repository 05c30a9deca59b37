import type { AuthTrouble } from '../src/dashboard/app/session.ts';
import type { Answer } from './doors.ts';
import type { Hand } from './hand.ts';
import type { Made } from './made/made.ts';

/** One screen in one state. */
export type Scene = {
  screen: string;
  state: string;
  /** Below /dashboard/. */
  path: string;
  /** What the database holds; a scene at the door has none. */
  made?: Partial<Made>;
  answers?: Readonly<Record<string, Answer>>;
  /** What the browser remembers. */
  memory?: Readonly<Record<string, string>>;
  /** The browser says that there is no network. */
  offline?: boolean;
  /** What signing in comes to. */
  entry?: AuthTrouble | 'silent';
  /** What somebody does once the screen stands. */
  acts?: (hand: Hand) => Promise<void>;
  /** A selector of what is there once the screen stands; the loading of a list or a part of the page is waited for without saying so. */
  shows: string;
  /** It stands in the middle of some work, and a spinner belongs to it. */
  busy?: boolean;
  /** What is there once somebody has acted. */
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
