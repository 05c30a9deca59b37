import { Timestamp } from 'firebase-admin/firestore';
import type { Chat } from '../domain/chat.ts';
import type { Day } from '../domain/day.ts';
import type { Ms } from '../domain/time.ts';
import { db } from './firebase.ts';
import type { Source } from './pages.ts';

const at = (ms: Ms) => Timestamp.fromMillis(ms);

/** The operators of all companies who are to become absent now; the longest due first. */
export const absencesDue = (now: Ms): Source<{ companyId: string; operatorId: string }> => ({
  query: db.collectionGroup('private').where('absentAt', '<=', at(now)).orderBy('absentAt'),
  read: (doc) => ({ companyId: doc.get('companyId'), operatorId: doc.get('operatorId') }),
});

type Holder = { companyId: string; operatorId: string; chatIds: readonly string[] };

/** The operators who still have chats although they are absent or their account is deactivated. */
export function chatsOfWhoIs(what: 'absent' | 'deactivated'): Source<Holder> {
  const operators = db.collectionGroup('operators');
  const away = what === 'absent' ? operators.where('status', '==', 'absent') : operators.where('active', '==', false);
  return {
    query: away.where('load', '>', 0).orderBy('load'),
    read: (doc) => ({ companyId: doc.ref.parent.parent!.id, operatorId: doc.id, chatIds: doc.get('openChats') }),
  };
}

/** A chat for which something is due. `owes`: the bot owes the visitor an answer. */
export type DueChat = { companyId: string; chatId: string; state: Chat['state']; owes: boolean };

/** The longest due first. */
export const chatsDue = (now: Ms): Source<DueChat> => ({
  query: db.collectionGroup('chats').where('dueAt', '<=', at(now)).orderBy('dueAt'),
  read: (doc) => ({
    companyId: doc.get('companyId'),
    chatId: doc.id,
    state: doc.get('state'),
    owes: (doc.get('owes') ?? null) !== null,
  }),
});

/** Closed chats that the figures of their day do not hold, or hold in an earlier state. */
export const chatsUncounted = (): Source<{ companyId: string; chatId: string; day: Day }> => ({
  query: db.collectionGroup('chats').where('uncounted', '==', true).orderBy('__name__'),
  read: (doc) => ({ companyId: doc.get('companyId'), chatId: doc.id, day: doc.get('metrics.day') }),
});

/** The first company in the order of ids, after `after` and not after `last`, that has a chat in the queue; null when there is none. */
export async function nextWaiting(after: string, last: string): Promise<string | null> {
  const waiting = db.collectionGroup('chats').where('state', '==', 'queued').where('companyId', '<=', last);
  const [doc] = (await waiting.where('companyId', '>', after).orderBy('companyId').limit(1).get()).docs;
  return doc?.get('companyId') ?? null;
}

/** Companies that nobody has proven in time, and those whose removal was begun but has not finished. */
export const companiesEnding = (now: Ms): Source<string>[] =>
  [
    db.collection('companies').where('unproven.until', '<=', at(now)),
    db.collection('companies').where('unproven.ending', '==', true),
  ].map((query) => ({ query, read: ({ id }) => id }));
