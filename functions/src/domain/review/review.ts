import type { ClosedChat } from '../chat.ts';
import type { Versioned } from '../form.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Ms } from '../time.ts';
import type { Criterion } from './card.ts';

/** A criterion as it was when the verdict was made, and its mark, 1 to 5; null: it did not apply. */
export type Mark = Criterion & { mark: number | null };

/** What somebody has chosen for a criterion. */
export type Given = { id: string; mark: number | null };

export const BEST_MARK = 5;
export const COMMENT_MAX = 2_000;
export const ANSWER_MAX = 1_000;

/**
 * A supervisor's verdict about a closed chat, one for each chat. It holds the criteria that it was made with, so a later card changes nothing in it.
 * `operatorId` is the person it tells of: whoever had the chat when it closed. `score` is the client's rating. `total` is the weighted share of the best
 * marks, 0 to 100; null when no criterion applied. `seenAt`: when the operator read it as it is now. `answer`: their word on it.
 */
export type Review = Versioned & {
  id: string;
  operatorId: string | null;
  closedAt: Ms;
  score: number | null;
  by: string;
  at: Ms;
  marks: readonly Mark[];
  comment: string;
  total: number | null;
  seenAt: Ms | null;
  answer: { text: string; at: Ms } | null;
};

/**
 * The verdict `before` with these marks, or the first one about this chat. A verdict keeps its criteria when it is changed. Every criterion needs a choice,
 * and no other may have one: refuses `card-changed`, since the marks were then given on another card.
 */
export function judge(
  chat: Pick<ClosedChat, 'id' | 'ownerId' | 'closedAt' | 'rating'>,
  before: Review | null,
  criteria: readonly Criterion[],
  verdict: { given: readonly Given[]; comment: string; by: string },
  now: Ms,
): { ok: true; review: Review } | Refused {
  const card = before?.marks ?? criteria;
  const given = new Map(verdict.given.map(({ id, mark }) => [id, mark]));
  if (given.size !== card.length || given.size !== verdict.given.length) return refuse('card-changed');
  const marks: Mark[] = [];
  for (const { id, title, weight } of card) {
    const mark = given.get(id);
    if (mark === undefined) return refuse('card-changed');
    marks.push({ id, title, weight, mark });
  }
  const { comment, by } = verdict;
  const made = { marks, comment, by, at: now, total: totalOf(marks), seenAt: null };
  if (before !== null) return { ok: true, review: { ...before, ...made } };
  const { id, ownerId, closedAt, rating } = chat;
  return {
    ok: true,
    review: { ...made, id, operatorId: ownerId, closedAt, score: rating?.score ?? null, answer: null },
  };
}

/** The weighted share of the best marks, 0 to 100, over the criteria that applied; null when none did. */
export function totalOf(marks: readonly Mark[]): number | null {
  const given = marks.flatMap(({ mark, weight }) => (mark === null ? [] : [{ mark, weight }]));
  const weights = given.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const points = given.reduce((sum, { mark, weight }) => sum + weight * (mark - 1), 0);
  return Math.round((100 * points) / (weights * (BEST_MARK - 1)));
}
