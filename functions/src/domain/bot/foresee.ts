import type { Asked } from '../chat/asked.ts';
import type { Locale } from '../locale.ts';
import { botOf } from './bot.ts';
import { freshMemory } from './conversation.ts';
import { hash } from './hash.ts';
import { sayable } from './in-language.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { Model } from './model.ts';
import type { BotOutcome } from './outcome.ts';
import type { Day } from '../day.ts';

/** How many questions of clients are looked at. */
export const LATELY = 200;

/** A question as a client began a chat with it, in their language. */
export type RealQuestion = { text: string; locale: Locale };

/** What the bot says to a question: the beginning of its text, and a fingerprint of the whole. `buttons` are what it asks back. */
export type Said =
  | { say: 'answer'; text: string; print: number }
  | { say: 'clarify'; buttons: readonly string[] }
  | { say: 'hand-off' | 'smalltalk' };

/** A real question with what is said to it now. */
export type Foreseen = RealQuestion & { before: Said };

/** A question that would be answered in another way. */
export type Difference = Foreseen & { after: Said };

/** So much of an answer is shown. */
const SHOWN = 300;
const SEED = 31;

/** What the bot says to each of the questions as the first of a chat, on this day. */
export function saidTo(
  questions: readonly RealQuestion[],
  model: Model,
  entries: readonly KnowledgeEntry[],
  today: Day,
): Said[] {
  const bots = new Map<Locale, ReturnType<typeof botOf>>();
  const botIn = (locale: Locale) => {
    const bot = bots.get(locale) ?? botOf({ ...model, locale }, sayable(entries, locale, today));
    bots.set(locale, bot);
    return bot;
  };
  return questions.map(({ text, locale }) => saidOf(botIn(locale).ask(text, freshMemory()).outcome));
}

function saidOf(outcome: BotOutcome): Said {
  if (outcome.say === 'answer')
    return { say: 'answer', text: outcome.text.slice(0, SHOWN), print: hash(outcome.text, SEED) };
  if (outcome.say === 'clarify') return { say: 'clarify', buttons: outcome.options.map(({ title }) => title) };
  return { say: outcome.say };
}

/** The questions that would be answered in another way. `after` are what would be said, in their order. */
export function differences(questions: readonly Foreseen[], after: readonly Said[]): Difference[] {
  return questions.flatMap((question, i) =>
    isAlike(question.before, after[i]!) ? [] : { ...question, after: after[i]! },
  );
}

function isAlike(one: Said, other: Said): boolean {
  if (one.say === 'answer' && other.say === 'answer') return one.print === other.print;
  if (one.say === 'clarify' && other.say === 'clarify') return one.buttons.join('\n') === other.buttons.join('\n');
  return one.say === other.say;
}

/** What the questions are made of: the first words of chats, the newest first. `silenced`: nothing that such a client wrote is to reach the admin. */
export type Opening = { asked: Asked | null; locale: Locale; silenced: boolean };

/** The newest questions, each once; greetings and the like ask nothing. */
export function questionsIn(openings: readonly Opening[], most = LATELY): RealQuestion[] {
  const found = new Map<string, RealQuestion>();
  for (const { asked, locale, silenced } of openings) {
    if (silenced || asked === null || asked.vague) continue;
    const key = asked.first.toLocaleLowerCase();
    if (!found.has(key)) found.set(key, { text: asked.first, locale });
    if (found.size >= most) break;
  }
  return [...found.values()];
}
