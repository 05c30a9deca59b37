import { describe as describeChat, mayEdit, setTopic as chooseTopic } from '../domain/chat/edit.ts';
import { ownActive } from '../domain/chat/reply.ts';
import { currentOf, raised, upToDate } from '../domain/form.ts';
import { shutOut } from '../domain/chat/close.ts';
import { noteTyping } from '../domain/typing.ts';
import { again, changed } from '../domain/chat/change.ts';
import type { Company } from '../domain/company.ts';
import type { Operator } from '../domain/operator.ts';
import { parsePhone } from '../domain/phone.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { may } from '../domain/role.ts';
import type { Visitor } from '../domain/visitor.ts';
import { clientOf } from '../domain/client-of.ts';
import { mayWrite } from '../domain/visitor.ts';
import { act } from '../work/chat/act.ts';
import { loadChat } from '../work/chat/chat-save.ts';
import { forgetQuestions } from '../work/bot/learn.ts';
import { bar } from '../work/limits/network-limits.ts';
import { at } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Caller, Handler } from './context.ts';
import { done, onDuty } from './context.ts';

export const setTopic: Handler<'setTopic'> = (caller, { chatId, topicId, subtopicId, version }) =>
  act(caller.companyId, async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const topic = await unit.read(at.topic(caller.companyId, topicId));
    const known = topic !== null && (subtopicId === null || topic.subtopics.some(({ id }) => id === subtopicId));
    if (!known) return refuse('unknown-topic');
    const change = chooseTopic(loaded.chat, duty.actor, { topicId, subtopicId });
    if (!change.ok) return change;
    const fresh = upToDate(currentOf('chat', loaded.chat), version, { topic: change.chat.topic });
    if (!fresh.ok) return fresh;
    return { ok: true, output: { version: await unit.saveChat(duty.company, loaded.chat, change) } };
  });

export const describe: Handler<'describe'> = (caller, { chatId, description, version }) =>
  act(caller.companyId, async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const change = describeChat(loaded.chat, duty.actor, description);
    if (!change.ok) return change;
    const fresh = upToDate(currentOf('chat', loaded.chat), version, { description });
    if (!fresh.ok) return fresh;
    return { ok: true, output: { version: await unit.saveChat(duty.company, loaded.chat, change) } };
  });

export const addNote: Handler<'addNote'> = (caller, { chatId, id, text }) =>
  decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const allowed = mayEdit(loaded.chat, duty.actor);
    if (!allowed.ok) return allowed;
    const before = await unit.read(at.note(caller.companyId, chatId, id));
    if (before !== null)
      return before.text === text && before.operatorId === caller.uid ? done : refuse('message-id-reused');
    const { id: operatorId, firstName } = duty.actor;
    unit.put(at.note(caller.companyId, chatId, id), { id, operatorId, firstName, text, at: Date.now() });
    return done;
  });

export const typing: Handler<'typing'> = (caller, { chatId }) =>
  decide(async (unit) => {
    const doc = at.typing(caller.companyId, chatId);
    const [duty, chat, typing] = await Promise.all([
      onDuty(unit, caller),
      unit.read(at.chat(caller.companyId, chatId)),
      unit.read(doc),
    ]);
    if (!duty.ok) return duty;
    if (chat === null) return refuse('unknown-chat');
    const mine = ownActive(chat, caller.uid);
    if (!mine.ok) return mine;
    const noted = noteTyping(chat, typing, 'operator', Date.now());
    if (noted !== null) unit.put(doc, noted);
    return done;
  });

export const setPhone: Handler<'setPhone'> = async (caller, { chatId, phone: typed, version }) => {
  const outcome = await onVisitor(caller, chatId, (visitor, _actor, company) => {
    const none = { ok: true, phone: null, extension: null } as const;
    const parsed = typed === '' ? none : parsePhone(typed, company.settings.phoneCountry);
    if (!parsed.ok) return parsed;
    const { phone, extension } = parsed;
    const fresh = upToDate(currentOf('visitor', visitor), version, { phone, extension });
    return fresh.ok ? { ok: true, visitor: { ...visitor, phone, extension } } : fresh;
  });
  return outcome.ok ? { ok: true, output: { phone: outcome.visitor.phone, version: outcome.version } } : outcome;
};

export const mute: Handler<'mute'> = async (caller, { chatId, forMs }) => {
  const outcome = await onVisitor(caller, chatId, (visitor) => ({
    ok: true,
    visitor: { ...visitor, mutedUntil: Date.now() + forMs },
  }));
  return outcome.ok ? done : outcome;
};

export const unmute: Handler<'unmute'> = async (caller, { chatId }) => {
  const outcome = await onVisitor(caller, chatId, (visitor) => ({
    ok: true,
    visitor: { ...visitor, mutedUntil: null },
  }));
  return outcome.ok ? done : outcome;
};

export const block: Handler<'block'> = (caller, { chatId }) => setBlocked(caller, chatId, true);

export const unblock: Handler<'unblock'> = (caller, { chatId }) => setBlocked(caller, chatId, false);

async function setBlocked(caller: Caller, chatId: string, blocked: boolean) {
  const outcome = await onVisitor(caller, chatId, (visitor, actor) =>
    may(actor.role, 'block visitors') ? { ok: true, visitor: { ...visitor, blocked } } : refuse('not-allowed'),
  );
  return outcome.ok ? done : outcome;
}

/**
 * Changes the visitor behind a chat and what this chat and the visitor's open one show of them, in one save. The open one of a visitor who is blocked
 * is over in the same save, unless somebody has taken it.
 */
function onVisitor(
  caller: Caller,
  chatId: string,
  verb: (visitor: Visitor, actor: Operator, company: Company) => { ok: true; visitor: Visitor } | Refused,
): Promise<{ ok: true; visitor: Visitor; version: number } | Refused> {
  return act(caller.companyId, async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const allowed = mayEdit(loaded.chat, duty.actor);
    if (!allowed.ok) return allowed;
    const visitor = await unit.read(at.visitor(caller.companyId, loaded.chat.visitorId));
    if (visitor === null) return refuse('unknown-chat');
    const outcome = verb(visitor, duty.actor, duty.company);
    if (!outcome.ok) return outcome;
    if (outcome.visitor.blocked !== visitor.blocked) await bar(unit, outcome.visitor, Date.now());
    const now = raised('visitor', visitor, outcome.visitor);
    if (!mayWrite(outcome.visitor, Date.now()).ok) await forgetQuestions(unit, caller.companyId, visitor.id);
    const client = clientOf(now);
    const elsewhere =
      visitor.openChatId === null || visitor.openChatId === chatId
        ? null
        : await loadChat(unit, caller.companyId, visitor.openChatId);
    const version = unit.put(at.visitor(caller.companyId, visitor.id), now);
    for (const { chat, owner } of [loaded, ...(elsewhere?.ok ? [elsewhere] : [])]) {
      const shown = { ...chat, client };
      const over = outcome.visitor.blocked
        ? shutOut(shown, duty.actor, owner, duty.company.settings, Date.now())
        : null;
      const isRepeat = visitor.blocked && outcome.visitor.blocked;
      await unit.saveChat(duty.company, chat, over ?? (isRepeat ? again(shown) : changed(shown)));
    }
    return { ...outcome, version };
  });
}
