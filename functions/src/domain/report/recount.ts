import type { ClosedChat } from '../chat.ts';
import { FIGURES_VERSION } from '../metrics.ts';
import type { Ms } from '../time.ts';
import type { Note } from './report-shape.ts';

/**
 * The counting anew of a company's older chats and of its ledger, in the background: after its time zone has changed, or an update of the product. It goes from
 * the last closed chat to the first (`before`), and then through the operators up to `after`. `due` while it is under way.
 */
export type Recount = {
  due: boolean;
  v: number;
  why: 'time-zone' | 'upkeep';
  /** The zone into whose days it counts. */
  timeZone: string;
  part: 'chats' | 'ledger';
  before: Pick<ClosedChat, 'id' | 'closedAt'> | null;
  after: string;
  done: number;
  total: number;
  /** When it began. */
  at: Ms;
};

/** A counting anew from the beginning, of so many chats. One that was under way for another zone begins again. */
export function newRecount(why: Recount['why'], timeZone: string, total: number, now: Ms): Recount {
  return {
    due: true,
    v: FIGURES_VERSION,
    why,
    timeZone,
    part: 'chats',
    before: null,
    after: '',
    done: 0,
    total,
    at: now,
  };
}

/** After a page of chats; without any the ledger is next. */
export function chatsCounted(recount: Recount, page: readonly Pick<ClosedChat, 'id' | 'closedAt'>[]): Recount {
  const last = page.at(-1);
  if (last === undefined) return { ...recount, part: 'ledger', before: null, total: recount.done };
  const done = recount.done + page.length;
  return { ...recount, before: { id: last.id, closedAt: last.closedAt }, done, total: Math.max(recount.total, done) };
}

/** After an operator's ledger; without any all is done. */
export function ledgerMeasured(recount: Recount, operatorId: string | undefined): Recount {
  return operatorId === undefined ? { ...recount, due: false } : { ...recount, after: operatorId };
}

/** What a report says while it is under way. */
export function rebuildingOf(recount: Recount | null): Note[] {
  if (!recount?.due) return [];
  return [{ kind: 'rebuilding', why: recount.why, done: recount.done, total: recount.total }];
}
