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

/** The views in their order. Two that were moved to one place at once stand by their titles. */
export const inOrder = <V extends SavedView>(views: readonly V[]): readonly V[] =>
  views.toSorted((a, b) => a.place - b.place || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));

/**
 * The place of a view that is to stand after so many of the others. It lies between its new neighbours, so the others keep theirs, and two people may move two
 * views at once. One that stands there already stays where it is.
 */
export function placeAfter(views: readonly SavedView[], id: string, count: number): number {
  const ordered = inOrder(views);
  const now = ordered.findIndex((view) => view.id === id);
  if (now === Math.min(count, ordered.length - 1)) return ordered[now]!.place;
  const others = ordered.filter((view) => view.id !== id);
  const before = others[Math.min(count, others.length) - 1]?.place;
  const after = others[count]?.place;
  if (before === undefined) return (after ?? 0) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
