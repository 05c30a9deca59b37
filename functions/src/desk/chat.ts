import { voiceOf } from '../domain/text/say-text.ts';
import { assignByHand } from '../domain/chat/assign-by-hand.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import { again } from '../domain/chat/change.ts';
import { close as closeChat } from '../domain/chat/close.ts';
import { closeWaiting as endWaiting } from '../domain/chat/close-waiting.ts';
import { decline as declineOffer } from '../domain/chat/decline.ts';
import { markRead as readTo } from '../domain/chat/edit.ts';
import { isAsSeen } from '../domain/chat/expected-owner.ts';
import { returnToBot as toBot } from '../domain/chat/return-to-bot.ts';
import { ownActive, reply } from '../domain/chat/reply.ts';
import { take as takeOver } from '../domain/chat/take.ts';
import { transfer as handOver } from '../domain/chat/transfer.ts';
import type { Chat } from '../domain/chat.ts';
import { isOwned } from '../domain/chat.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { UsedReply } from '../domain/reply/uses.ts';
import { usedIn } from '../domain/reply/uses.ts';
import { findMessage, offeredBy, repeated } from '../work/chat/chat-save.ts';
import { docOf, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { command } from './command.ts';
import type { Caller } from './context.ts';
import { nameOf } from './context.ts';
import { unlessLost } from './unless-lost.ts';

/** Turns the outcome of a chat's verb into the decision of a command whose output is empty. */
const moved = (change: ChatChange | Refused) =>
  change.ok ? ({ ok: true, becomes: change, output: {} } as const) : change;

export const take = command('take', {
  decide: ({ chat, actor, company, now }) => moved(takeOver(chat, actor, nameOf(company), now)),
});

export const send = command('send', {
  reads: (caller, { used = [] }) => used.map((one) => placeOf(caller, one)),
  decide: async ({ caller, chat, actor, company, now }, { id, text, after, used = [] }, unit) => {
    const before = await findMessage(unit, caller.companyId, chat, { id, after: after ?? null });
    if (before !== null) {
      const mine = 'operatorId' in before && before.operatorId === actor.id;
      const first = mine ? repeated(before, text, 'operator') : refuse('message-id-reused');
      return first.ok ? { ok: true, output: { seq: first.seq, at: first.at } } : first;
    }
    const change = reply(
      await withUses(unit, caller, chat, used),
      actor,
      { id, text },
      now,
      company.settings.firstTargetMs,
    );
    return change.ok ? { ok: true, becomes: change, output: { seq: change.chat.seq, at: now } } : change;
  },
});

/** The chat with the uses of ready replies that this message makes. Only replies that there are count, since the ids are whatever a page says. */
async function withUses<C extends Chat>(unit: Unit, caller: Caller, chat: C, used: readonly UsedReply[]): Promise<C> {
  const found = await unit.readAll(used.map((one) => placeOf(caller, one)));
  const known = used.filter((_, i) => found[i] !== null);
  const replies = usedIn(chat.replies, known, caller.uid);
  return replies === undefined ? chat : { ...chat, replies };
}

const placeOf = ({ companyId, uid }: Caller, { scope, id }: UsedReply) =>
  docOf.reply(companyId, scope === 'own' ? uid : null, id);

export const close = command('close', {
  decide: ({ chat, actor, owner, company, now }) => moved(closeChat(chat, actor, owner, voiceOf(company), now)),
});

export const closeWaiting = command('closeWaiting', {
  decide: ({ chat, actor, owner, company, now }, { expectedOwnerId }) => {
    const ended = endWaiting(chat, actor, owner, voiceOf(company), now);
    const fresh = isAsSeen(chat, expectedOwnerId);
    return moved(ended.ok && !fresh.ok ? fresh : ended);
  },
});

export const returnToBot = command('returnToBot', {
  decide: async ({ chat, actor, company, now }, _input, unit) => {
    const loss = { why: 'given-back', by: actor.id, fromId: actor.id } as const;
    return moved(await unlessLost(toBot(chat, actor, voiceOf(company), now), unit, chat, loss));
  },
});

export const assign = command('assign', {
  decide: async ({ chat, actor, owner, company, now }, { operatorId, expectedOwnerId, overLimit }, unit) => {
    const fresh = isAsSeen(chat, expectedOwnerId);
    // A repeated command finds the chat already assigned as it wants.
    if (!fresh.ok) return isOwned(chat) && chat.ownerId === operatorId ? moved(again(chat)) : fresh;
    const operator = await unit.read(docOf.operator(company.id, operatorId));
    if (operator === null) return refuse('unknown-operator');
    return moved(assignByHand(chat, operator, owner, { by: actor.id, overLimit }, voiceOf(company), now));
  },
  reads: ({ companyId }, { operatorId }) => [docOf.operator(companyId, operatorId)],
});

export const transfer = command('transfer', {
  fresh: newId,
  reads: ({ companyId }, { operatorId }) => (operatorId === null ? [] : [docOf.operator(companyId, operatorId)]),
  decide: async ({ chat, actor, owner, company, now }, input, unit, noteId) => {
    const { operatorId, expectedOwnerId, note, overLimit } = input;
    const fresh = isAsSeen(chat, expectedOwnerId);
    const loss = { why: 'transfer', by: actor.id, fromId: expectedOwnerId, operatorId } as const;
    if (!fresh.ok) return moved(await unlessLost(fresh, unit, chat, loss));
    const to = operatorId === null ? null : await unit.read(docOf.operator(company.id, operatorId));
    if (operatorId !== null && to === null) return refuse('unknown-operator');
    const change = handOver(chat, actor, owner, to, { overLimit, note }, voiceOf(company), now);
    if (change.ok && note !== '') {
      const { id: writerId, firstName } = actor;
      const written = { id: noteId, operatorId: writerId, firstName, text: note, at: now };
      unit.create(docOf.note(company.id, chat.id, noteId), written);
    }
    return moved(change);
  },
});

export const decline = command('decline', {
  decide: async ({ chat, actor, company, now }, _input, unit) => {
    const declined = declineOffer(chat, actor, await offeredBy(unit, chat), nameOf(company), now);
    return moved(await unlessLost(declined, unit, chat, { why: 'declined', by: actor.id, fromId: actor.id }));
  },
});

export const markRead = command('markRead', {
  decide: ({ chat, actor }, { seq }) => {
    const mine = ownActive(chat, actor.id);
    return moved(mine.ok ? readTo(mine.chat, 'owner', seq) : mine);
  },
});
