import type { HandOffReason } from './bot/outcome.ts';
import { asksForPerson } from './bot/wish.ts';
import { isNo, isYes } from './bot/reply.ts';
import { smallTalkOf } from './bot/small-talk.ts';
import { wordsOf } from './bot/word.ts';
import type { Message } from './message.ts';
import type { Ms } from './time.ts';
import { DAY } from './time.ts';
import type { Visitor } from './visitor.ts';
import { mayWrite } from './visitor.ts';

/** What a visitor asked and the bot could not answer, or what an operator wants it to learn: kept for the admin until it is used or old. */
export type UnansweredQuestion = {
  id: string;
  text: string;
  from: 'bot' | 'operator';
  chatId: string;
  visitorId: string;
  seq: number;
  /** What the bot took it to be about. */
  topicId: string | null;
  /** What the operator answered, once the chat has been closed. */
  answer: string | null;
  at: Ms;
  expireAt: Ms;
};

/** The reasons of a hand-off from which the bot can learn: anger or a call for a person teaches it nothing. */
const TEACHING: readonly HandOffReason[] = ['cannot-answer', 'misunderstood-twice', 'not-helped', 'no-knowledge'];

/** A question that nobody has used for so long has had its time; a company keeps no more than so many. */
export const QUESTION_KEPT: Ms = 90 * DAY;
export const MOST_QUESTIONS = 500;
const LONGEST_TEXT = 500;
const LONGEST_ANSWER = 4_000;

/** One question of a chat has one id, however often it is kept. */
export const questionId = (chatId: string, seq: number): string => `${chatId}-${seq}`;

/**
 * The question behind a hand-off: the visitor's last message that asks something, or null. `said` is the end of the conversation, oldest first.
 * Buttons, greetings, a bare no and a call for a person ask nothing.
 */
export function questionBehind(said: readonly Message[], reason: HandOffReason): Message | null {
  if (!TEACHING.includes(reason)) return null;
  return (
    said.findLast((message) => message.from === 'visitor' && message.choice === null && asks(message.text)) ?? null
  );
}

/**
 * What a client waits to hear about: the messages since anybody's last word that ask something, or the last one before them that no operator has
 * answered; the bot's answer did not end the wait. Null when nothing is asked. `said` is the end of the conversation, oldest first.
 */
export function awaited(said: readonly Message[]): string | null {
  const open = said.slice(said.findLastIndex(({ from }) => from === 'operator') + 1);
  const isAsked = (message: Message) => message.from === 'visitor' && message.choice === null && asks(message.text);
  const newest = open.slice(open.findLastIndex(({ from }) => from === 'bot') + 1).filter(isAsked);
  if (newest.length > 0) return newest.map(({ text }) => text).join('\n');
  return open.findLast(isAsked)?.text ?? null;
}

function asks(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && smallTalkOf(words) === null && !isNo(words) && !isYes(words) && !asksForPerson(words);
}

/** Keeps a visitor's message as a question. Null when the visitor is muted or blocked: nothing of theirs reaches anybody. */
export function ask(
  message: Pick<Message, 'text' | 'seq'>,
  of: { chatId: string; topicId: string | null; from: UnansweredQuestion['from'] },
  visitor: Visitor,
  now: Ms,
): UnansweredQuestion | null {
  const text = message.text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
  if (text === '' || !mayWrite(visitor, now).ok) return null;
  const { seq } = message;
  return {
    ...of,
    id: questionId(of.chatId, seq),
    text,
    seq,
    visitorId: visitor.id,
    answer: null,
    at: now,
    expireAt: now + QUESTION_KEPT,
  };
}

/** What operators answered to the message with this seq: what they said next, up to the visitor's next word after it. Null when they said nothing. */
export function answerTo(seq: number, said: readonly Message[]): string | null {
  const after = said.filter((message) => message.seq > seq);
  const first = after.findIndex((message) => message.from === 'operator');
  if (first === -1) return null;
  const rest = after.slice(first);
  const end = rest.findIndex((message) => message.from === 'visitor');
  const answers = (end === -1 ? rest : rest.slice(0, end)).filter((message) => message.from === 'operator');
  return answers
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST_ANSWER);
}
