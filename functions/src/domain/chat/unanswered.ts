import type { Message, Notice } from '../message.ts';

/** Notices that do not count as an answer to the visitor. */
const ANSWERS_NOTHING: readonly Notice[] = ['given-back', 'reconnecting', 'returned', 'reminder', 'warned'];

/**
 * What the bot is to answer: the visitor's messages since anybody else's last answer, oldest first. In a chat that an operator has given back these
 * include the messages that no operator has answered.
 */
export function unanswered(said: readonly Message[]): Extract<Message, { from: 'visitor' }>[] {
  const since = said.slice(said.findLastIndex(answers) + 1);
  return since.filter((message) => message.from === 'visitor');
}

function answers(message: Message): boolean {
  return message.kind === 'notice' ? !ANSWERS_NOTHING.includes(message.notice) : message.from !== 'visitor';
}
