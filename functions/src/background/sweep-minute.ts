import { logger } from 'firebase-functions';
import { Timestamp } from 'firebase-admin/firestore';
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { expire } from '../domain/chat/close.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import { changed } from '../domain/chat/change.ts';
import { dueNow } from '../domain/chat/due.ts';
import type { Due } from '../domain/chat/due.ts';
import type { Untaken } from '../domain/chat/lose-untaken.ts';
import { loseUntaken } from '../domain/chat/lose-untaken.ts';
import { markLate, ownerBack } from '../domain/chat/owner-away.ts';
import { release } from '../domain/chat/release.ts';
import type { Chat } from '../domain/chat.ts';
import type { Company } from '../domain/company.ts';
import type { Ms } from '../domain/time.ts';
import { freeVisitor, loadChat, offeredBy, saveChange } from '../store/chat-save.ts';
import { letBotAnswer } from '../store/converse.ts';
import { somethingFits } from '../store/dispatch.ts';
import { db } from '../store/firebase.ts';
import { dueMails } from '../store/outbox.ts';
import { makeAbsent, ownerGone } from '../store/presence-save.ts';
import { at, newId } from '../store/refs.ts';
import { routeWaiting } from '../store/route-waiting.ts';
import { decide } from '../store/unit.ts';
import { deliver } from './deliver.ts';

const PAGE = 100;

/**
 * One minute's sweep. Every step asks the state and not an event, so a sweep that comes late, twice, or beside another does no harm, and
 * what one leaves undone at its `deadline` the next one finds again.
 */
export async function sweepMinutely(deadline: Ms): Promise<void> {
  const now = Date.now();
  await each(
    db.collectionGroup('private').where('absentAt', '<=', Timestamp.fromMillis(now)).orderBy('absentAt'),
    deadline,
    async (doc) => {
      const { companyId, operatorId } = doc.data();
      await makeAbsent(companyId, operatorId, 'time');
    },
  );
  for (const away of [['status', 'absent'] as const, ['active', false] as const]) {
    await each(
      db.collectionGroup('operators').where(away[0], '==', away[1]).where('load', '>', 0).orderBy('load'),
      deadline,
      async (doc) => {
        const companyId = doc.ref.parent.parent!.id;
        for (const chatId of doc.get('openChats')) await ownerGone(companyId, doc.id, chatId);
      },
    );
  }
  await each(
    db.collectionGroup('chats').where('dueAt', '<=', Timestamp.fromMillis(now)).orderBy('dueAt'),
    deadline,
    (doc) => settle(doc.get('companyId'), doc.id),
  );
  await routeEverywhere(deadline);
}

/** Letters that failed or whose worker died. */
export async function sweepMails(deadline: Ms): Promise<void> {
  await each(dueMails(Date.now(), PAGE), deadline, (doc) => deliver(doc.id));
}

/** Does what is due for one chat now, if it still is. */
export async function settle(companyId: string, chatId: string): Promise<void> {
  const outcome = await decide(async (unit) => {
    const company = await unit.read(at.company(companyId));
    const loaded = await loadChat(unit, companyId, chatId);
    if (company === null || !loaded.ok) return { ok: false };
    const now = Date.now();
    const due = dueNow(loaded.chat, company.settings, now);
    if (due === null) {
      // The settings have changed since its last save: with its moment written anew it is found when it is due, and not first in each sweep.
      saveChange(unit, company, changed(loaded.chat));
      return { ok: true, botOwes: false };
    }
    if (due.what === 'bot-owes') return { ok: true, botOwes: true };
    const { chat, owner } = loaded;
    const change = bring(due, chat, { owner, from: await offeredBy(unit, chat) }, company, now);
    if (change === null) return { ok: false };
    if (change.chat.state === 'closed') {
      freeVisitor(unit, companyId, await unit.read(at.visitor(companyId, change.chat.visitorId)), chatId);
    }
    saveChange(unit, company, change);
    return { ok: true, botOwes: false };
  });
  if (outcome.ok && 'botOwes' in outcome && outcome.botOwes) await letBotAnswer(companyId, chatId);
}

function bring(due: Due, chat: Chat, { owner, from }: Untaken, company: Company, now: Ms): ChatChange | null {
  const { settings } = company;
  switch (due.what) {
    case 'visitor-left':
      return chat.state === 'bot' ? expire(chat, settings, now) : null;
    case 'no-answer':
      return chat.state === 'assigned' ? loseUntaken(chat, { owner, from }, 'no-answer', 'system', company, now) : null;
    case 'owner-absent':
      if (chat.state !== 'active') return null;
      // Somebody who came back and whose process died before the grace was ended keeps the chat.
      return owner?.active && owner.status !== 'absent'
        ? ownerBack(chat)
        : release(chat, owner, 'owner-absent', 'system', settings, now);
    case 'late':
      return chat.state === 'active' ? markLate(chat, now) : null;
    case 'bot-owes':
      return null;
  }
}

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
    // Most of those who wait do so because nobody is there: that is seen without a lease.
    if (await somethingFits(after)) await routeWaiting(after);
  }
}

/** Goes through all that a query finds, page by page, until the deadline. What fails is left for the next sweep and stops nothing else. */
async function each(query: Query, deadline: Ms, work: (doc: QueryDocumentSnapshot) => Promise<unknown>): Promise<void> {
  let page = query.limit(PAGE);
  for (;;) {
    const found = await page.get();
    for (const doc of found.docs) {
      if (Date.now() >= deadline) return;
      try {
        await work(doc);
      } catch (error) {
        logger.error('sweep failed', { path: doc.ref.path, error: error instanceof Error ? error.name : 'unknown' });
      }
    }
    const last = found.docs.at(-1);
    if (last === undefined || found.size < PAGE) return;
    page = query.startAfter(last).limit(PAGE);
  }
}
