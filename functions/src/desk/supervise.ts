import type { ChatChange } from '../domain/chat/change.ts';
import { isAsSeen } from '../domain/chat/expected-owner.ts';
import { answerHelp as comes, callSenior as callsSenior, endHelp as endsHelp } from '../domain/chat/help.ts';
import { takeOver as takesOver } from '../domain/chat/take-over.ts';
import { whisper as whispers } from '../domain/chat/whisper.ts';
import { isOwned } from '../domain/chat.ts';
import type { Refused } from '../domain/refusal.ts';
import { isSameButHidden } from '../domain/privacy/mask.ts';
import { refuse } from '../domain/refusal.ts';
import { docOf } from '../store/refs.ts';
import { command } from './command.ts';
import type { Caller } from './context.ts';
import { nameOf } from './context.ts';

const moved = (change: ChatChange | Refused) =>
  change.ok ? ({ ok: true, becomes: change, output: {} } as const) : change;

/** The chat is a part of it: whoever told two looks by one id would read the second chat without a trace. */
const entryOf = ({ uid }: Caller, { chatId, id }: { chatId: string; id: string }) => `look-${uid}-${chatId}-${id}`;

/** A closed chat is everybody's history, and one's own chat is one's work: neither is a look. */
export const look = command('look', {
  auditId: entryOf,
  reads: (caller, input) => [docOf.audit(caller.companyId, entryOf(caller, input))],
  decide: async ({ caller, chat }, input, unit) => {
    const isOwn = isOwned(chat) && chat.ownerId === caller.uid;
    if (chat.state === 'closed' || isOwn) return { ok: true, output: {} };
    const told = await unit.read(docOf.audit(caller.companyId, entryOf(caller, input)));
    return told === null ? { ok: true, tells: {}, output: {} } : { ok: true, output: {} };
  },
});

/** Refuses `owner-changed`. A repeat finds the chat with the caller already. */
export const takeOver = command('takeOver', {
  decide: ({ chat, actor, owner, company, now }, { expectedOwnerId }) => {
    const isMine = isOwned(chat) && chat.ownerId === actor.id;
    const fresh = isAsSeen(chat, expectedOwnerId);
    if (!isMine && !fresh.ok) return fresh;
    return moved(takesOver(chat, actor, owner, nameOf(company), now));
  },
});

/** Refuses `message-id-reused`. */
export const whisper = command('whisper', {
  reads: ({ companyId }, { chatId, id }) => [docOf.note(companyId, chatId, id)],
  decide: async ({ chat, actor, now }, { id, to, text }, unit) => {
    const doc = docOf.note(chat.companyId, chat.id, id);
    const before = await unit.read(doc);
    if (before !== null) {
      const isSame = isSameButHidden(before.text, text) && before.operatorId === actor.id && before.to === to;
      return isSame ? { ok: true, output: {} } : refuse('message-id-reused');
    }
    const change = whispers(chat, actor.id, to, now);
    if (change.ok) unit.put(doc, { id, operatorId: actor.id, firstName: actor.firstName, text, at: now, to });
    return moved(change);
  },
});

export const callSenior = command('callSenior', {
  decide: ({ chat, actor, now }, { id, reason }) => moved(callsSenior(chat, actor, { id, reason }, now)),
});

export const answerHelp = command('answerHelp', {
  decide: ({ chat, actor, now }, { id }) => moved(comes(chat, actor, id, now)),
});

export const endHelp = command('endHelp', {
  decide: ({ chat, actor }, { id }) => moved(endsHelp(chat, actor, id)),
});
