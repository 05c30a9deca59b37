import { mayRead } from '../domain/access.ts';
import { isWithPeople } from '../domain/chat.ts';
import { dayOf } from '../domain/day.ts';
import { awaited } from '../domain/question.ts';
import { refuse } from '../domain/refusal.ts';
import { UnreadableModel, botFor, speaking } from '../work/bot/ready-bot.ts';
import { endOf } from '../work/chat/transcript-end.ts';
import { ownerOf } from './enter.ts';
import { read } from './read.ts';

/** How many of the newest messages are searched for open questions and for answers that were given already. */
const LOOK_BACK = 50;

/** Suggests answers that an operator could give now, from the published knowledge. Refuses `not-owner` when the caller may not read the chat. */
export const suggest = read(
  'suggest',
  async ({ caller, company, actor, chat }, _input, unit) => {
    const member = { companyId: company.id, role: actor.role, active: actor.active };
    const isShown = mayRead({ uid: caller.uid, member }, 'companies/chats/messages', 'list', { ...member, chat });
    if (!isShown) return refuse('not-owner', { ownerId: ownerOf(chat) });
    const mayHelp = company.published !== null && isWithPeople(chat);
    const said = mayHelp ? await endOf(unit, chat, LOOK_BACK) : [];
    return { ok: true, found: { company, chat, said } };
  },
  async ({ company, chat, said }) => {
    const text = awaited(said);
    if (text === null) return { ok: true, output: { hints: [] } };
    const ready = await botFor(company).catch((error: unknown) => {
      // The model is trained again when a visitor needs it; until then there is nothing to suggest.
      if (error instanceof UnreadableModel) return null;
      throw error;
    });
    if (ready === null) return { ok: true, output: { hints: [] } };
    const { hints } = speaking(ready, chat.locale, dayOf(Date.now(), company.settings.timeZone));
    const likely = hints({
      text,
      topicId: chat.topic?.topicId ?? null,
      said: said.flatMap((message) => (message.from === 'visitor' ? [] : message.text)),
      answered: said.flatMap((message) =>
        message.from === 'bot' && message.kind === 'text' ? (message.entryId ?? []) : [],
      ),
    });
    return { ok: true, output: { hints: likely.map(({ id, title, answer }) => ({ entryId: id, title, answer })) } };
  },
);
