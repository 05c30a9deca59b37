import { areaUnderRoc, shareAbove } from './roc.ts';
import { judge } from './judge.ts';
import type { Lose } from './level.ts';
import type { Model } from './model.ts';

/** A message whose right entry is known; `entryId` null is out of scope: no entry answers it. */
export type Trial = { text: string; entryId: string | null };

/** Shares are 0-1, of the in-scope or of the out-of-scope messages; null where there are none. */
export type Evaluation = {
  inScopeCount: number;
  outOfScopeCount: number;
  /** Of the in-scope messages: the right entry ranks first, whether or not the bot would answer. */
  closed: number | null;
  top3: number | null;
  /** In scope and answered with the right entry. */
  inScope: number | null;
  /** Out of scope and not answered. */
  oosRecall: number | null;
  /** Of all messages that were not answered: the share that is out of scope. */
  oosPrecision: number | null;
  /** How well the gate's score tells in scope from out of scope: 0.5 is chance, 1 is perfect. */
  auroc: number | null;
  /** The share of in-scope messages with the right entry first and a score above the threshold that refuses 70 % of the out-of-scope messages. */
  inScopeAtOos70: number | null;
  /** What visitors would get. Buttons count as right when the right entry is on one. */
  outcomes: Readonly<Record<'inScope' | 'outOfScope', Outcomes>>;
};
export type Outcomes = { right: number; wrong: number; buttonsRight: number; buttonsWrong: number; operator: number };

const BUTTONS = 3;

/** How a model does on messages that it has not seen: what the matcher makes of each, without small talk and conversation. */
export function evaluate(model: Model, trials: readonly Trial[], lose: Lose): Evaluation {
  return measure(trials.map((trial) => judgedOf(model, trial, lose)));
}

/** The figures of messages that have been judged. */
export function measure(judged: readonly Judged[]): Evaluation {
  const inside = judged.filter(({ entryId }) => entryId !== null);
  const outside = judged.filter(({ entryId }) => entryId === null);
  const refused = judged.filter(({ verdict }) => verdict !== 'answer');
  const scores = outside.map(({ score }) => score);
  return {
    inScopeCount: inside.length,
    outOfScopeCount: outside.length,
    closed: share(inside, ({ rank }) => rank === 0),
    top3: share(inside, ({ rank }) => rank < BUTTONS),
    inScope: share(inside, ({ verdict, rank }) => verdict === 'answer' && rank === 0),
    oosRecall: share(outside, ({ verdict }) => verdict !== 'answer'),
    oosPrecision: outside.length === 0 ? null : share(refused, ({ entryId }) => entryId === null),
    auroc: areaUnderRoc(
      inside.map(({ score }) => score),
      scores,
    ),
    inScopeAtOos70: shareAbove(
      0.7,
      inside.map(({ score, rank }) => ({
        score,
        right: rank === 0,
      })),
      scores,
    ),
    outcomes: {
      inScope: outcomesOf(inside),
      outOfScope: outcomesOf(outside),
    },
  };
}

/** A message with its right entry, the verdict and score of the matcher, and the place of the right entry among the candidates, from 0. */
export type Judged = { entryId: string | null; verdict: 'answer' | 'clarify' | 'refuse'; score: number; rank: number };

function judgedOf({ taught, entries }: Model, { text, entryId }: Trial, lose: Lose): Judged {
  if (taught === null) return { entryId, verdict: 'refuse', score: -Infinity, rank: Infinity };
  const { verdict, score, ranked } = judge(taught, text, lose);
  const rank = ranked.findIndex((label) => entries[label]!.id === entryId);
  return { entryId, verdict, score, rank: rank < 0 ? Infinity : rank };
}

function outcomesOf(judged: readonly Judged[]): Outcomes {
  const part = (holds: (one: Judged) => boolean) => share(judged, holds) ?? 0;
  return {
    right: part(({ verdict, rank }) => verdict === 'answer' && rank === 0),
    wrong: part(({ verdict, rank }) => verdict === 'answer' && rank > 0),
    buttonsRight: part(({ verdict, rank }) => verdict === 'clarify' && rank < BUTTONS),
    buttonsWrong: part(({ verdict, rank }) => verdict === 'clarify' && rank >= BUTTONS),
    operator: part(({ verdict }) => verdict === 'refuse'),
  };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length;
}
