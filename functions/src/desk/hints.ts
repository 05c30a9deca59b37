import { mayRead } from '../domain/access.ts';
import { isWithPeople } from '../domain/chat.ts';
import { awaited } from '../domain/question.ts';
import { refuse } from '../domain/refusal.ts';
import { UnreadableModel, botFor } from '../work/bot/ready-bot.ts';
import { CODEC, at, messages } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { onDuty } from './context.ts';

/** How far back an answer counts as given, and a question as open. */
const LOOK_BACK = 50;

/** Answers that an operator could give now, out of what is published. Writes nothing. Refuses `unknown-chat`, `not-owner` to whom the chat is not shown. */
export const suggest: Handler<'suggest'> = async (caller, { chatId }) => {
  const found = await decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const { company, actor } = duty;
    const chat = await unit.read(at.chat(caller.companyId, chatId));
    if (chat === null) return refuse('unknown-chat');
    const member = { companyId: company.id, role: actor.role, active: actor.active };
    const isShown = mayRead({ uid: caller.uid, member }, 'companies/chats/messages', 'list', { ...member, chat });
    if (!isShown) return refuse('not-owner', { ownerId: 'ownerId' in chat ? chat.ownerId : null });
    if (company.published === null || !isWithPeople(chat)) return { ok: true, company, chat, said: [] };
    const newest = messages(caller.companyId, chatId).orderBy('seq', 'desc').limit(LOOK_BACK);
    return { ok: true, company, chat, said: (await unit.find(newest, CODEC.message)).toReversed() };
  });
  if (!found.ok) return found;
  const { company, chat, said } = found;
  const text = awaited(said);
  if (text === null) return { ok: true, output: { hints: [] } };
  const ready = await botFor(company).catch((error: unknown) => {
    // It is learnt anew when a visitor needs it; until then there is nothing to suggest.
    if (error instanceof UnreadableModel) return null;
    throw error;
  });
  if (ready === null) return { ok: true, output: { hints: [] } };
  const { hints } = ready;
  const likely = hints({
    text,
    topicId: chat.topic?.topicId ?? null,
    said: said.flatMap((message) => (message.from === 'visitor' ? [] : message.text)),
    answered: said.flatMap((message) =>
      message.from === 'bot' && message.kind === 'text' ? (message.entryId ?? []) : [],
    ),
  });
  return { ok: true, output: { hints: likely.map(({ id, title, answer }) => ({ entryId: id, title, answer })) } };
};
