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
export const VIEW_SEARCH = /^(\?[\w%.,=&+*~!'()-]*)?(#[\w%.,=&+*~!'()-]*)?$/;

/** May this role change the views of a scope? Refuses `not-allowed`. */
export function mayEditViews(role: Role, scope: ViewScope): { ok: true } | Refused {
  return scope === 'own' || may(role, 'share views') ? { ok: true } : refuse('not-allowed');
}

/** The views in their order. Two that were moved to one place at once stand by their titles. */
export const inOrder = <V extends SavedView>(views: readonly V[]): readonly V[] =>
  views.toSorted((a, b) => a.place - b.place || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));

/**
 * The place of a view that moves by one step among ordered views; null where there is no further step. It lies between its new neighbours, so the others keep
 * theirs, and two people may move two views at once.
 */
export function movedBy(views: readonly Pick<SavedView, 'id' | 'place'>[], id: string, step: 1 | -1): number | null {
  const others = views.filter((view) => view.id !== id);
  const to = views.findIndex((view) => view.id === id) + step;
  if (to < 0 || to > others.length || others.length === views.length) return null;
  const before = others[to - 1]?.place;
  const after = others[to]?.place;
  if (before === undefined) return (after ?? 0) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
