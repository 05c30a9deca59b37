import type { ClosedChat } from '../chat.ts';
import type { Review } from '../review/review.ts';
import type { Ms } from '../time.ts';
import { MINUTE } from '../time.ts';
import type { Client } from '../visitor.ts';

/** What an erasure has removed, by kind. `chats` are emptied and stay as figures. */
export const ERASED_KINDS = [
  'chats',
  'messages',
  'notes',
  'decisions',
  'words',
  'questions',
  'verdicts',
  'parcels',
  'entries',
  'clients',
] as const;
export type ErasedKind = (typeof ERASED_KINDS)[number];
export type Counts = Readonly<Partial<Record<ErasedKind, number>>>;

/**
 * The erasure of one client: the state of a job that goes on wherever it was stopped, and its receipt. It names the client only while it runs; what stays is who asked for it,
 * when, and how much there was of each kind. `of`: the chats that there were at its beginning. `until`: whoever works on it has it until then.
 */
export type Erasure = {
  id: string;
  companyId: string;
  by: string;
  askedAt: Ms;
  of: number;
  counts: Counts;
} & (
  | { state: 'running'; visitorId: string; dueAt: Ms; holder: string | null; doneAt: null }
  | { state: 'done'; visitorId: null; dueAt: null; holder: null; doneAt: Ms }
);

type Running = Extract<Erasure, { state: 'running' }>;

/** How long a worker has the job, counted from the last chat that it has done. */
export const ERASURE_LEASE: Ms = 2 * MINUTE;

export function beginErasure(what: Pick<Running, 'id' | 'companyId' | 'by' | 'visitorId' | 'of'>, now: Ms): Running {
  return { ...what, askedAt: now, counts: {}, state: 'running', dueAt: now, holder: null, doneAt: null };
}

/** The job as this worker has it; null when it is done, or another worker has it. */
export function claimErasure(erasure: Erasure | null, holder: string, now: Ms): Running | null {
  if (erasure === null || erasure.state === 'done') return null;
  if (erasure.holder !== null && erasure.holder !== holder && now < erasure.dueAt) return null;
  return { ...erasure, holder, dueAt: now + ERASURE_LEASE };
}

/** The worker stops in time: the next one may go on at once. */
export const leaveErasure = (erasure: Running, now: Ms): Running => ({ ...erasure, holder: null, dueAt: now });

/** The receipt: nothing in it leads to the client any more. */
export const endErasure = ({ id, companyId, by, askedAt, of, counts }: Running, now: Ms): Erasure => ({
  id,
  companyId,
  by,
  askedAt,
  of,
  counts,
  state: 'done',
  visitorId: null,
  dueAt: null,
  holder: null,
  doneAt: now,
});

/** A client of whom nothing is known any more. */
export const NOBODY: Client = { number: 0, name: null, phone: null, mutedUntil: null, blocked: false };

/** Whom an emptied chat belongs to: nobody, and not the same nobody as any other. */
export const nobodyOf = (chatId: string): string => `erased-${chatId}`;

/**
 * The chat without anything that the client or anybody about them has said: what stays are its figures, so that the reports of its day and the chats behind each number
 * stay true. `isLast`: all that stood below it is gone, too, and it lets go of its client.
 */
export function emptied(chat: ClosedChat, isLast: boolean): ClosedChat {
  // The page may say who was on it.
  const { page: _, ...rest } = chat;
  return {
    ...rest,
    visitorId: isLast ? nobodyOf(chat.id) : chat.visitorId,
    client: NOBODY,
    emptied: true,
    seq: 0,
    last: null,
    asked: null,
    description: '',
    readByVisitor: 0,
    reachedVisitor: 0,
    readByOwner: 0,
    seenUntil: null,
    pace: null,
    recent: null,
    rating: chat.rating && { ...chat.rating, comment: '' },
  };
}

/** The marks of a verdict without its words, which may quote the client. */
export const wordless = (review: Review): Review => ({ ...review, comment: '', answer: null });
