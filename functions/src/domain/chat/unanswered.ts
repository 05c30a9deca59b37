import type { Message, Notice } from '../message.ts';

/** Notices that leave what the visitor asked as unanswered as it was. */
const ANSWERS_NOTHING: readonly Notice[] = ['given-back', 'reconnecting', 'returned'];

/**
 * What the bot is to answer: the visitor's words since the last word of anybody else, oldest first. A chat that a person has given back brings
 * along what no person has answered.
 */
export function unanswered(said: readonly Message[]): Extract<Message, { from: 'visitor' }>[] {
  const since = said.slice(said.findLastIndex(answers) + 1);
  return since.filter((message) => message.from === 'visitor');
}

function answers(message: Message): boolean {
  return message.kind === 'notice' ? !ANSWERS_NOTHING.includes(message.notice) : message.from !== 'visitor';
}
