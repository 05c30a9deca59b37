import { Timestamp } from 'firebase-admin/firestore';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';
import { byTurns } from '../domain/turns.ts';
import { dispatch, somethingFits } from '../work/routing/dispatch.ts';
import { db } from '../store/firebase.ts';
import { act } from '../work/chat/act.ts';
import { becomesAbsent } from '../work/presence/becomes-absent.ts';
import { ownerGone } from '../work/presence/owner-gone.ts';
import { newId } from '../store/refs.ts';
import { MAIL } from '../mail/outbox.ts';
import { sweep } from '../work/outbox/sweep.ts';
import { attempt, each, inLanes } from '../store/pages.ts';
import { settle } from '../work/chat/settle.ts';

/**
 * One minute's sweep. Every step asks the state and not an event, so a sweep that comes late, twice, or beside another does no harm, and
 * what one leaves undone at its `deadline` the next one finds again. Each step has at most its part of the time that is left, so that none keeps the
 * later ones from their turn: first what people wait for people with, then the bot, which may have to ask a slow language model, by turns of the companies.
 */
export async function sweepMinutely(deadline: Ms): Promise<void> {
  const now = Date.now();
  const part = (share: number) => Date.now() + (deadline - Date.now()) * share;
  const touched = new Set<string>();
  const later = (companyId: string) => touched.add(companyId);
  const routeTouched = async (until: Ms) => {
    const companies = [...touched];
    touched.clear();
    await inLanes(companies, until, String, routeIfFits);
  };
  await each(
    db.collectionGroup('private').where('absentAt', '<=', Timestamp.fromMillis(now)).orderBy('absentAt'),
    part(1 / 4),
    async (doc) => {
      const { companyId, operatorId } = doc.data();
      await act(companyId, becomesAbsent(companyId, operatorId, 'time'), later);
    },
    routeTouched,
  );
  for (const away of [['status', 'absent'] as const, ['active', false] as const]) {
    await each(
      db.collectionGroup('operators').where(away[0], '==', away[1]).where('load', '>', 0).orderBy('load'),
      part(1 / 4),
      async (doc) => {
        const companyId = doc.ref.parent.parent!.id;
        for (const chatId of doc.get('openChats')) await act(companyId, ownerGone(companyId, doc.id, chatId), later);
      },
      routeTouched,
    );
  }
  const withBot: QueryDocumentSnapshot[] = [];
  await each(
    db.collectionGroup('chats').where('dueAt', '<=', Timestamp.fromMillis(now)).orderBy('dueAt'),
    part(1 / 2),
    async (doc) => {
      if (doc.get('state') === 'bot') return withBot.push(doc);
      return settle(doc.get('companyId'), doc.id, later);
    },
    routeTouched,
  );
  await attempt('sweep stopped', 'queue', () => routeEverywhere(part(1 / 3)));
  const [owed, left] = [withBot.filter(owes), withBot.filter((doc) => !owes(doc))];
  for (const [docs, share] of [[owed, 2 / 3] as const, [left, 1] as const])
    await inLanes(byTurns(docs, companyOf), part(share), pathOf, (doc) => settle(doc.get('companyId'), doc.id));
}

const owes = (doc: QueryDocumentSnapshot) => doc.get('owes') !== null;
const companyOf = (doc: QueryDocumentSnapshot): string => doc.get('companyId');
const pathOf = (doc: QueryDocumentSnapshot) => doc.ref.path;

/** Letters that nobody has begun, that failed or whose worker died. */
export const sweepMails = (deadline: Ms): Promise<void> => sweep(MAIL, deadline);

/**
 * The safety net of the queue: one look for each company that has somebody waiting. It begins anywhere and goes round, so that with more
 * companies than fit into a minute each still gets its turn.
 */
async function routeEverywhere(deadline: Ms): Promise<void> {
  const start = newId();
  await routeBetween(start, LAST, deadline);
  await routeBetween('', start, deadline);
}

/** Sorts after every id. */
const LAST = '~';

async function routeBetween(after: string, last: string, deadline: Ms): Promise<void> {
  const waiting = db.collectionGroup('chats').where('state', '==', 'queued').where('companyId', '<=', last);
  while (Date.now() < deadline) {
    const next = await waiting.where('companyId', '>', after).orderBy('companyId').limit(1).get();
    const [doc] = next.docs;
    if (doc === undefined) return;
    after = doc.get('companyId');
    await attempt('sweep failed', after, () => routeIfFits(after));
  }
}

/** Most of those who wait do so because nobody is there: that is seen without a lease. */
async function routeIfFits(companyId: string): Promise<void> {
  if (await somethingFits(companyId)) await dispatch(companyId);
}
