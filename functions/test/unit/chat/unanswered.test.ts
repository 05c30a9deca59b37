import { describe, expect, test } from 'vitest';
import { unanswered } from '../../../src/domain/chat/unanswered.ts';
import type { Message, Notice } from '../../../src/domain/message.ts';

const line = (seq: number) => ({ seq, id: `id-${seq}`, text: `line ${seq}`, at: seq });
const visitor = (seq: number): Message => ({ ...line(seq), from: 'visitor', kind: 'text', choice: null });
const bot = (seq: number): Message => ({ ...line(seq), from: 'bot', kind: 'text', entryId: null });
const anna = (seq: number): Message => ({
  ...line(seq),
  from: 'operator',
  kind: 'text',
  operatorId: 'anna',
  firstName: 'Анна',
});
const notice = (seq: number, about: Notice): Message => ({
  ...line(seq),
  from: 'system',
  kind: 'notice',
  notice: about,
});

describe('The bot answers', () => {
  test.each<[string, Message[], number[]]>([
    ['the first word', [visitor(1)], [1]],
    ['what came since its own last message', [visitor(1), bot(2), visitor(3), visitor(4)], [3, 4]],
    ['nothing when its own message is the last', [visitor(1), bot(2)], []],
    ['what a person left unanswered', [anna(1), visitor(2), notice(3, 'given-back')], [2]],
    [
      'both what a person left unanswered and what came after',
      [anna(1), visitor(2), notice(3, 'given-back'), visitor(4)],
      [2, 4],
    ],
    ['nothing that a person answered', [visitor(1), anna(2), notice(3, 'given-back')], []],
    [
      'nothing that was written before a person took the chat',
      [visitor(1), notice(2, 'taken'), notice(3, 'given-back')],
      [],
    ],
    [
      'what stayed unanswered while it went from one person to another',
      [notice(1, 'taken'), visitor(2), notice(3, 'reconnecting'), notice(4, 'returned'), notice(5, 'given-back')],
      [2],
    ],
  ])('%s', (_what, said, seqs) => expect(unanswered(said).map(({ seq }) => seq)).toEqual(seqs));
});
