import { assignByHand } from '../domain/chat/assign-by-hand.ts';
import { close as closeChat } from '../domain/chat/close.ts';
import { decline as declineOffer } from '../domain/chat/decline.ts';
import { giveBack as backToBot } from '../domain/chat/give-back.ts';
import { markRead as readTo } from '../domain/chat/edit.ts';
import { ownActive, reply } from '../domain/chat/reply.ts';
import { take as takeOver } from '../domain/chat/take.ts';
import { transfer as handOver } from '../domain/chat/transfer.ts';
import type { Chat } from '../domain/chat.ts';
import { again } from '../domain/chat/change.ts';
import { isOwned } from '../domain/chat.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { act } from '../work/chat/act.ts';
import { findMessage, loadChat, offeredBy, repeated } from '../work/chat/chat-save.ts';
import { at, newId } from '../store/refs.ts';
import type { Handler } from './context.ts';
import { done, nameOf, onDuty, withRight } from './context.ts';
import { onChat, unlessLost } from './on-chat.ts';

export const take: Handler<'take'> = async (caller, { chatId }) => {
  const outcome = await onChat(caller, chatId, ({ chat, actor, company }) =>
    takeOver(chat, actor, nameOf(company), Date.now()),
  );
  return outcome.ok ? done : outcome;
};

export const send: Handler<'send'> = async (caller, { chatId, id, text }) =>
  act(caller.companyId, async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const before = await findMessage(unit, caller.companyId, loaded.chat, id);
    if (before !== null) {
      const mine = 'operatorId' in before && before.operatorId === caller.uid;
      const first = mine ? repeated(before, text, 'operator') : refuse('message-id-reused');
      return first.ok ? { ok: true, output: { seq: first.seq, at: first.at } } : first;
    }
    const now = Date.now();
    const change = reply(loaded.chat, duty.actor, { id, text }, now);
    if (!change.ok) return change;
    await unit.saveChat(duty.company, loaded.chat, change);
    return { ok: true, output: { seq: change.chat.seq, at: now } };
  });

export const close: Handler<'close'> = async (caller, { chatId }) => {
  const outcome = await onChat(caller, chatId, ({ chat, actor, owner, company }) =>
    closeChat(chat, actor, owner, company.settings, Date.now()),
  );
  return outcome.ok ? done : outcome;
};

export const giveBack: Handler<'giveBack'> = async (caller, { chatId }) => {
  const outcome = await onChat(caller, chatId, ({ chat, actor, company }, unit) => {
    const loss = { why: 'given-back', by: actor.id, fromId: actor.id } as const;
    return unlessLost(backToBot(chat, actor, company.settings, Date.now()), unit, chat, loss);
  });
  return outcome.ok ? done : outcome;
};

export const assign: Handler<'assign'> = async (caller, { chatId, operatorId, expectedOwnerId, overLimit }) =>
  act(caller.companyId, async (unit) => {
    const duty = await withRight(unit, caller, 'assign chats');
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const stale = changedOwner(loaded.chat, expectedOwnerId);
    if (stale) {
      if (!isOwned(loaded.chat) || loaded.chat.ownerId !== operatorId) return stale;
      // A repeat meets its own result.
      await unit.saveChat(duty.company, loaded.chat, again(loaded.chat));
      return done;
    }
    const operator = await unit.read(at.operator(caller.companyId, operatorId));
    if (operator === null) return refuse('unknown-operator');
    const how = { by: caller.uid, overLimit };
    const change = assignByHand(loaded.chat, operator, loaded.owner, how, duty.company.settings, Date.now());
    if (!change.ok) return change;
    await unit.saveChat(duty.company, loaded.chat, change);
    return done;
  });

export const transfer: Handler<'transfer'> = async (
  caller,
  { chatId, operatorId, expectedOwnerId, note, overLimit },
) => {
  const noteId = newId();
  const outcome = await onChat(caller, chatId, async ({ chat, actor, owner, company }, unit) => {
    const stale = changedOwner(chat, expectedOwnerId);
    const loss = { why: 'transfer', by: actor.id, fromId: expectedOwnerId, operatorId } as const;
    if (stale) return unlessLost(stale, unit, chat, loss);
    const to = operatorId === null ? null : await unit.read(at.operator(caller.companyId, operatorId));
    if (operatorId !== null && to === null) return refuse('unknown-operator');
    const now = Date.now();
    const change = handOver(chat, actor, owner, to, { overLimit, note }, company.settings, now);
    if (change.ok && note !== '') {
      unit.create(at.note(caller.companyId, chatId, noteId), {
        id: noteId,
        operatorId: actor.id,
        firstName: actor.firstName,
        text: note,
        at: now,
      });
    }
    return change;
  });
  return outcome.ok ? done : outcome;
};

export const decline: Handler<'decline'> = async (caller, { chatId }) => {
  const outcome = await onChat(caller, chatId, async ({ chat, actor, company }, unit) => {
    const declined = declineOffer(chat, actor, await offeredBy(unit, chat), nameOf(company), Date.now());
    return unlessLost(declined, unit, chat, { why: 'declined', by: actor.id, fromId: actor.id });
  });
  return outcome.ok ? done : outcome;
};

export const markRead: Handler<'markRead'> = async (caller, { chatId, seq }) => {
  const outcome = await onChat(caller, chatId, ({ chat, actor }) => {
    const mine = ownActive(chat, actor.id);
    return mine.ok ? readTo(mine.chat, 'owner', seq) : mine;
  });
  return outcome.ok ? done : outcome;
};

/** A decision on a stale view is refused with who owns the chat now. */
function changedOwner(chat: Chat, expected: string | null): Refused | null {
  const ownerId = isOwned(chat) ? chat.ownerId : null;
  return chat.state === 'closed' || ownerId === expected ? null : refuse('owner-changed', { ownerId });
}
