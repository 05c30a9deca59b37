import type { HistoryFilter } from '#domain/history.ts';
import { filterOf, searchOf } from '../history/address.ts';

export const STATES = ['open', 'done', 'all'] as const;
/** Which of the chats are shown: those without a verdict, those with one, or all. */
export type State = (typeof STATES)[number];

export type Wanted = { filter: HistoryFilter; state: State };

/** What the screen begins with: low ratings that nobody has looked into yet. */
export const FIRST: Wanted = { filter: { scores: [1, 2] }, state: 'open' };

/** What an address asks for: "?rating=1,2&operator=…&state=open". */
export function wantedIn(search: string): Wanted {
  const state = STATES.find((one) => one === new URLSearchParams(search.split('#')[0]).get('state'));
  return state === undefined ? FIRST : { filter: filterOf(search), state };
}

export function searchFor({ filter, state }: Wanted): string {
  const search = searchOf(filter);
  return search.startsWith('?') ? `${search}&state=${state}` : `?state=${state}${search}`;
}
