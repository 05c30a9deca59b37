import { tell } from '../../log/tell.ts';
import type { BotMemory } from '../../domain/bot/conversation.ts';
import { NO_TOPIC } from '../../domain/bot/outcome.ts';
import { chooseAll, heardIn, joined } from '../../domain/bot/several.ts';
import type { BotTurn } from '../../domain/bot/turn.ts';
import type { BotChat } from '../../domain/chat.ts';
import { cannotCall } from '../../domain/chat/cannot-call.ts';
import { waitsForOpening } from '../../domain/chat/opening.ts';
import { carryOut } from '../../domain/chat/carry-out.ts';
import { unanswered } from '../../domain/chat/unanswered.ts';
import { dayOf } from '../../domain/day.ts';
import type { Message } from '../../domain/message.ts';
import { waitForRenewal } from '../../domain/renewal.ts';
import { byTopicsOfToday } from '../../domain/topic/route.ts';
import type { Consult } from '../../llm/consultant.ts';
import { newConsultant } from '../../llm/consultant.ts';
import { UnreadableModel, botFor, speaking } from './ready-bot.ts';
import type { CompanyUnit } from '../chat/company-unit.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { keep, learnFrom } from './learn.ts';
import { topicsOfToday } from './topics-of-today.ts';
import { countCalls, mayAskToday } from '../limits/model-calls.ts';
import { groupsOf } from '../routing/groups-of.ts';
import { mayCall } from '../limits/network-limits.ts';
import { CODEC, docOf, messages } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** How many of the newest messages the bot reads; if it owes an answer to more, it reads the last of them. */
const LOOK_BACK = 20;

/**
 * If it is the bot's turn, the bot reacts to what the visitor has written since the bot's last message: it answers, asks, or hands off.
 * A bot that fails also hands off, so that no visitor is left without an answer. Where no person may be called now, the bot says so.
 * Safe to run twice: after the first run it is no longer the bot's turn.
 */
export function converse(companyId: string, chatId: string) {
  const consultant = newConsultant();
  return async (unit: CompanyUnit): Promise<{ ok: boolean }> => {
    const [chat, company] = await unit.readEach(docOf.chat(companyId, chatId), docOf.company(companyId));
    if (chat === null || company === null || chat.state !== 'bot' || chat.owes === null) return { ok: false };
    const said = await newest(unit, companyId, chatId);
    const asked = unanswered(said);
    const consult = consultant.consult(() => mayAskToday(unit, company, Date.now()));
    const turn = await ask(company, chat, asked, consult);
    await countCalls(unit, company, consultant.calls(), Date.now());
    if (turn === 'unreadable' && (await waitsForRenewal(unit, company, chatId))) return { ok: true };
    const { outcome, memory } = turn === 'unreadable' ? failed(chat.memory) : turn;
    const carried = carryOut(chat, outcome, memory, company, Date.now(), await groupsOf(company));
    if (!carried.ok) return carried;
    const topics = await topicsOfToday(company);
    const change = topics === null ? carried : { ...carried, chat: byTopicsOfToday(chat, carried.chat, topics) };
    if (change.chat.state === 'queued' || (waitsForOpening(change.chat) && !waitsForOpening(chat))) {
      const now = Date.now();
      const allowed = await mayCall(unit, await unit.read(docOf.visitor(companyId, chat.visitorId)), now);
      if (!allowed.ok) {
        const { topic, asked } = change.chat;
        await unit.saveChat(company, chat, cannotCall({ ...chat, topic, asked, memory }, now));
        return { ok: true };
      }
    }
    await unit.saveChat(company, chat, change);
    if (outcome.say === 'hand-off') await learnFrom(unit, change.chat, outcome.reason, said);
    if (outcome.say === 'answer' && outcome.open.length > 0)
      await keep(unit, change.chat, { text: outcome.open.join('\n'), seq: asked.at(-1)!.seq }, 'bot');
    return { ok: true };
  };
}

/** The end of the conversation, oldest first. */
async function newest(unit: Unit, companyId: string, chatId: string): Promise<Message[]> {
  const found = await unit.find(messages(companyId, chatId).orderBy('seq', 'desc').limit(LOOK_BACK), CODEC.message);
  return found.toReversed();
}

async function ask(
  company: StoredCompany,
  { locale, memory }: BotChat,
  asked: ReturnType<typeof unanswered>,
  consult: Consult,
): Promise<BotTurn | 'unreadable'> {
  try {
    const { bot, entries } = speaking(await botFor(company), locale, dayOf(Date.now(), company.settings.timeZone));
    const { choices, text } = heardIn(asked);
    const chosen = chooseAll(bot, choices, memory);
    if (chosen !== null && (chosen.outcome.say === 'hand-off' || text.trim() === '')) return chosen;
    const before = chosen?.memory ?? memory;
    return joined(chosen, await consult(bot.ask(text, before), text, before, entries, company.settings.languageModel));
  } catch (error) {
    if (error instanceof UnreadableModel) return 'unreadable';
    tell('bot failed', { companyId: company.id }, error);
    return failed(memory);
  }
}

function failed(memory: BotMemory): BotTurn {
  return { outcome: { say: 'hand-off', reason: 'bot-failed', ...NO_TOPIC }, memory };
}

/** Makes the chat wait until a trigger has trained the bot again. Gives false when training again is not possible: then a person is called. */
async function waitsForRenewal(unit: Unit, { id, published }: StoredCompany, chatId: string): Promise<boolean> {
  if (published === null) return false;
  const place = docOf.publication(id, published.version);
  const publication = await unit.read(place);
  if (publication?.state !== 'published') return false;
  const renewal = waitForRenewal(publication.renewal ?? null, chatId, Date.now());
  if (renewal === null) return false;
  unit.put(place, { ...publication, renewal });
  return true;
}
