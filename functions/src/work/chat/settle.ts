import { voiceOf } from '../../domain/text/say-text.ts';
import type { ChatChange } from '../../domain/chat/change.ts';
import { changed } from '../../domain/chat/change.ts';
import { abandon, expire } from '../../domain/chat/close.ts';
import type { Due } from '../../domain/chat/due.ts';
import { dueNow } from '../../domain/chat/due.ts';
import type { Untaken } from '../../domain/chat/lose-untaken.ts';
import { endSilent } from '../../domain/chat/end-silent.ts';
import { openGroup } from '../../domain/chat/open-group.ts';
import { loseUntaken } from '../../domain/chat/lose-untaken.ts';
import { missVisitor } from '../../domain/chat/miss-visitor.ts';
import { open, waitsForOpening } from '../../domain/chat/opening.ts';
import { warnIdle } from '../../domain/chat/warn-idle.ts';
import { markLate, ownerBack } from '../../domain/chat/owner-away.ts';
import { hearTyping, remindSilent } from '../../domain/chat/remind-silent.ts';
import { release } from '../../domain/chat/release.ts';
import type { ActiveChat, Chat, QueuedChat } from '../../domain/chat.ts';
import type { Company } from '../../domain/company.ts';
import type { Operator } from '../../domain/operator.ts';
import type { Ms } from '../../domain/time.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { groupsOf } from '../routing/groups-of.ts';
import { act } from './act.ts';
import type { Route } from './carry-out.ts';
import { loadChat, offeredBy } from './chat-save.ts';

/** How much one look does for a chat at most. Nothing needs so many steps: it only keeps a mistake in the rules from going round for ever. */
const STEPS = 4;

/**
 * Does what is due for one chat, if it still is due, and carries out what follows from that. After an outage one thing may make the next one due, such as a
 * visitor who has been away long enough to be missed and for the chat to end: that is done, too, and does not wait for the next sweep.
 */
export async function settle(companyId: string, chatId: string, route?: Route): Promise<void> {
  for (let step = 0; step < STEPS && (await settleFirst(companyId, chatId, route)); step++);
}

/** Does what is due first. True when something else is due after it. */
async function settleFirst(companyId: string, chatId: string, route?: Route): Promise<boolean> {
  const settled = await act(
    companyId,
    async (unit) => {
      const company = await unit.read(docOf.company(companyId));
      const loaded = await loadChat(unit, companyId, chatId);
      if (company === null || !loaded.ok) return { ok: false };
      const { chat } = loaded;
      const now = Date.now();
      const due = dueNow(chat, company.settings, now);
      // Both lead to errands only: the bot's turn, and a dispatch.
      if (due?.what === 'bot-owes' || due?.what === 'may-go-back') unit.followAgain(chat);
      if (due?.what === 'bot-owes') return { ok: true, more: false };
      // Nothing is due when the settings have changed since the chat's last save. Saving the chat writes its `dueAt` anew, so that the next sweeps
      // do not find it too early again.
      const change = due === null ? changed(chat) : await comeOf(unit, due, loaded, company, now);
      if (change === null) return { ok: false };
      await unit.saveChat(company, chat, change);
      const next = dueNow(change.chat, company.settings, now);
      return { ok: true, more: next !== null && next.what !== due?.what };
    },
    route,
  );
  return settled.ok && 'more' in settled && settled.more === true;
}

/** What becomes of the chat by what is due, after a look at what only the store knows: the visitor's page, what they type, who offered the chat. */
async function comeOf(
  unit: Unit,
  due: Due,
  { chat, owner }: { chat: Chat; owner: Operator | null },
  company: Company,
  now: Ms,
): Promise<ChatChange | null> {
  if (due.what === 'visitor-missed' && chat.state === 'queued') return lookForVisitor(unit, chat, company, now);
  if (due.what === 'opens')
    return waitsForOpening(chat) ? open(chat, voiceOf(company), now, await groupsOf(company)) : null;
  const typed = chat.state === 'active' ? await typedSince(unit, due, chat) : null;
  return typed ?? bring(due, chat, { owner, from: await offeredBy(unit, chat) }, company, now);
}

/** Wants the visitor of a waiting chat marked if they have left, and gives what becomes of the chat. */
async function lookForVisitor(unit: Unit, chat: QueuedChat, { settings }: Company, now: Ms): Promise<ChatChange> {
  const doc = docOf.visitor(chat.companyId, chat.visitorId);
  const visitor = await unit.read(doc);
  if (visitor === null) return changed({ ...chat, seenUntil: null });
  const missed = missVisitor(chat, visitor, settings, now);
  unit.put(doc, missed.visitor);
  return missed.change;
}

/** What becomes of a silent visitor's chat when they have typed meanwhile; null when they have not. */
async function typedSince(unit: Unit, { what }: Due, chat: ActiveChat): Promise<ChatChange | null> {
  if (what !== 'silent' && what !== 'silent-ends') return null;
  return hearTyping(chat, await unit.read(docOf.typing(chat.companyId, chat.id)));
}

function bring(due: Due, chat: Chat, { owner, from }: Untaken, company: Company, now: Ms): ChatChange | null {
  const voice = voiceOf(company);
  switch (due.what) {
    case 'bot-silent':
      return chat.state === 'bot' ? warnIdle(chat, voice, now) : null;
    case 'visitor-left':
      return chat.state === 'bot' ? expire(chat, voice, now) : null;
    case 'abandoned':
      return chat.state === 'queued' ? abandon(chat, voice, now) : null;
    case 'no-answer':
      return chat.state === 'assigned' ? loseUntaken(chat, { owner, from }, 'no-answer', 'system', company, now) : null;
    case 'owner-absent':
      if (chat.state !== 'active') return null;
      // An owner who has come back keeps the chat, also when the process died before it ended the grace.
      return owner?.active && owner.status !== 'absent'
        ? ownerBack(chat, now)
        : release(chat, owner, 'owner-absent', 'system', voice, now);
    case 'late':
      return chat.state === 'active' ? markLate(chat, now) : null;
    case 'may-go-back':
      return chat.state === 'queued' ? changed({ ...chat, avoid: null }) : null;
    case 'group-opens':
      return chat.state === 'queued' ? openGroup(chat, 'all-busy', 'system', now) : null;
    case 'silent':
      return chat.state === 'active' ? remindSilent(chat, voice, now) : null;
    case 'silent-ends':
      return chat.state === 'active' ? endSilent(chat, owner, voice, now) : null;
    case 'bot-owes':
    case 'opens':
    case 'visitor-missed':
      return null;
  }
}
