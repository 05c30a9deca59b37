import type { BotMemory } from '../bot/conversation.ts';
import type { BotOutcome } from '../bot/outcome.ts';
import { BOT_WORDS } from '../bot-words.ts';
import { askedNothing } from './asked.ts';
import type { ChatChange } from './change.ts';
import type { BotSpeech } from './bot-speaks.ts';
import { botSpeaks } from './bot-speaks.ts';
import { callPeople, noteWords, waitsForOpening } from './opening.ts';
import type { BotChat } from '../chat.ts';
import type { Company } from '../company.ts';
import type { Group } from '../group/group.ts';
import type { Locale } from '../locale.ts';
import type { Choice, Closing } from '../message.ts';
import type { Refused } from '../refusal.ts';
import { sayText, voiceOf } from '../text/say-text.ts';
import type { Ms } from '../time.ts';

/** Carries out the bot's decision about its chat, in the company's words. Refuses `bot-silenced`. */
export function carryOut(
  chat: BotChat,
  outcome: BotOutcome,
  memory: BotMemory,
  company: Company,
  now: Ms,
  groups: readonly Group[] = [],
): ChatChange | Refused {
  const topic =
    outcome.say === 'smalltalk' || outcome.topicId === null
      ? null
      : { topicId: outcome.topicId, subtopicId: outcome.subtopicId, confidence: outcome.confidence };
  if (outcome.say === 'hand-off')
    return callPeople({ ...chat, memory }, outcome.reason, topic, voiceOf(company), now, groups);
  // Whoever waits for people is not asked back; an answer that the bot is sure of still helps.
  if (waitsForOpening(chat) && outcome.say !== 'answer') return noteWords({ ...chat, memory }, now);
  const heard = outcome.say === 'smalltalk' ? { ...chat, asked: askedNothing(chat.asked) } : chat;
  // The id is made from the place in the chat, so a second run of the same decision makes the same message.
  return botSpeaks(heard, { id: `bot-${chat.seq + 1}`, ...words(outcome, chat, company), topic, memory }, now);
}

function words(
  outcome: Exclude<BotOutcome, { say: 'hand-off' }>,
  chat: BotChat,
  company: Company,
): Pick<BotSpeech, 'text' | 'entryId' | 'sources' | 'told' | 'choices' | 'closing'> {
  const say = (key: 'clarifyText' | 'greetingText') => sayText(voiceOf(company), key, chat.locale);
  const plain = (text: string) => ({ text, entryId: null, choices: [] as Choice[] });
  switch (outcome.say) {
    case 'answer':
      return {
        text: outcome.text,
        entryId: outcome.entryId,
        sources: outcome.sources,
        told: [...outcome.alsoEntryIds, outcome.entryId],
        choices: [],
        closing: closingOf(outcome, chat.locale),
      };
    case 'clarify': {
      const { options, preface } = outcome;
      const question = options.length === 0 ? BOT_WORDS.rephrase[chat.locale] : say('clarifyText');
      const text = preface === undefined ? question : `${preface}\n\n${question}`;
      return { text, entryId: null, choices: options };
    }
    case 'smalltalk':
      return plain(outcome.kind === 'greeting' ? say('greetingText') : BOT_WORDS[outcome.kind][chat.locale]);
  }
}

/** What belongs below an answer, in the words of the chat's language. */
function closingOf({ askHelped, open }: Extract<BotOutcome, { say: 'answer' }>, locale: Locale): Closing {
  if (open.length > 0) return { closing: BOT_WORDS.partly[locale] };
  if (!askHelped) return {};
  return { closing: BOT_WORDS.askHelped[locale], replies: [BOT_WORDS.yes[locale], BOT_WORDS.no[locale]] };
}
