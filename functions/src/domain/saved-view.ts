import type { Versioned } from './form.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Role } from './role.ts';
import { may } from './role.ts';

/**
 * A search of the history that is kept under a name: one person's own, or shared with the team. `search` is the end of the history's address
 * (web/src/dashboard/history/address.ts), which is parsed by whoever opens it. `place` orders the views, the lowest first.
 */
export type SavedView = Versioned & { id: string; title: string; search: string; place: number };
export const VIEW_SCOPES = ['shared', 'own'] as const;
export type ViewScope = (typeof VIEW_SCOPES)[number];

/** The most views of one scope: so many still stand above a list. */
export const MOST_VIEWS = 50;
/** The longest address of a search, in UTF-16 units: every filter, and words of which each letter takes six signs there. */
export const VIEW_SEARCH_MAX = 2_500;
/** The end of an address: what may stand behind "?" and behind "#", as browsers write it. */
export const VIEW_SEARCH = /^(?=.)(\?[\w%.,=&+*~!'()-]*)?(#[\w%.,=&+*~!'()-]*)?$/;

/** May this role change the views of a scope? Refuses `not-allowed`. */
export function mayEditViews(role: Role, scope: ViewScope): { ok: true } | Refused {
  return scope === 'own' || may(role, 'share views') ? { ok: true } : refuse('not-allowed');
}
