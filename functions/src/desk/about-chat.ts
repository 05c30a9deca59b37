import { describe as describeChat, setTopic as chooseTopic } from '../domain/chat/edit.ts';
import { ownActive } from '../domain/chat/reply.ts';
import { isSameButHidden } from '../domain/privacy/mask.ts';
import { refuse } from '../domain/refusal.ts';
import { isTopic } from '../domain/topic.ts';
import { noteTyping } from '../domain/typing.ts';
import { docOf } from '../store/refs.ts';
import { keep } from '../work/bot/learn.ts';
import { command } from './command.ts';

/** Refuses `unknown-topic`, `topic-retired`. */
export const setTopic = command('setTopic', {
  reads: ({ companyId }, { topicId }) => [docOf.topic(companyId, topicId)],
  decide: async ({ chat, actor, company }, { topicId, subtopicId }, unit) => {
    const known = isTopic(await unit.read(docOf.topic(company.id, topicId)), subtopicId, chat.topic);
    if (!known.ok) return known;
    const change = chooseTopic(chat, actor, { topicId, subtopicId });
    return change.ok ? { ok: true, becomes: change, output: (version) => ({ version }) } : change;
  },
});

export const describe = command('describe', {
  decide: ({ chat, actor }, { description }) => {
    const change = describeChat(chat, actor, description);
    return change.ok ? { ok: true, becomes: change, output: (version) => ({ version }) } : change;
  },
});

/** Refuses `message-id-reused`. */
export const addNote = command('addNote', {
  reads: ({ companyId }, { chatId, id }) => [docOf.note(companyId, chatId, id)],
  decide: async ({ chat, actor, now }, { id, text }, unit) => {
    const doc = docOf.note(chat.companyId, chat.id, id);
    const before = await unit.read(doc);
    if (before !== null)
      return isSameButHidden(before.text, text) && before.operatorId === actor.id
        ? { ok: true, output: {} }
        : refuse('message-id-reused');
    unit.put(doc, { id, operatorId: actor.id, firstName: actor.firstName, text, at: now });
    return { ok: true, tells: {}, output: {} };
  },
});

export const typing = command('typing', {
  reads: ({ companyId }, { chatId }) => [docOf.typing(companyId, chatId)],
  decide: async ({ chat, actor, now }, { stopped }, unit) => {
    const mine = ownActive(chat, actor.id);
    if (!mine.ok) return mine;
    const doc = docOf.typing(chat.companyId, chat.id);
    const noted = noteTyping(chat, await unit.read(doc), 'operator', now, stopped);
    if (noted !== null) unit.put(doc, noted);
    return { ok: true, output: {} };
  },
});

/** "Обучить бота": a client's message goes to the admin's questions. Refuses `not-a-question`, `client-silenced`. */
export const flag = command('flag', {
  reads: ({ companyId }, { chatId, seq }) => [docOf.message(companyId, chatId, seq)],
  decide: async ({ chat }, { seq }, unit) => {
    const message = await unit.read(docOf.message(chat.companyId, chat.id, seq));
    if (message?.from !== 'visitor') return refuse('not-a-question');
    const kept = await keep(unit, chat, message, 'operator');
    if (kept === null) return refuse('client-silenced');
    return kept === 'new' ? { ok: true, tells: { after: { seq } }, output: {} } : { ok: true, output: {} };
  },
});
