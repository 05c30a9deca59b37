import { describe, expect, it } from 'vitest';
import type { PublicChat, PublicMessage } from '#domain/contract/visitor.ts';
import type { Told } from './transcript.ts';
import { EMPTY, has, hear, isOver, placeOf, takeIn } from './transcript.ts';

const line = (seq: number, from: PublicMessage['from'] = 'visitor'): PublicMessage => ({
  seq,
  id: `id-${seq}`,
  at: seq,
  text: `№${seq}`,
  from,
});
const message = (chatId: string, seq: number): Told => ({ event: 'message', data: { ...line(seq), chatId } });
const chat = (chatId: string, state: PublicChat['state'], seq: number): PublicChat => ({
  chatId,
  state,
  seq,
  operator: null,
  rating: null,
  readByOperator: 0,
  queue: null,
  mutedMs: null,
});
const read = (chatId: string, seqs: number[]) => ({
  chat: chat(chatId, 'bot', seqs.at(-1) ?? 0),
  messages: seqs.map((seq) => line(seq)),
});
const seqs = (of: typeof EMPTY) => of.threads.map(({ chatId, lines }) => `${chatId} ${lines.map(({ seq }) => seq)}`);

describe('The widget’s copy of the conversation', () => {
  it('grows message by message; a repeat changes nothing, and a gap is noticed', () => {
    const two = hear(hear(EMPTY, message('a', 1)).transcript, message('a', 2)).transcript;
    expect([seqs(two), placeOf(two)]).toEqual([['a 1,2'], 'a:2']);
    expect(hear(two, message('a', 2))).toEqual({ transcript: two, gap: false });
    expect(hear(two, message('a', 4))).toEqual({ transcript: two, gap: true });
    expect([has(two, 'id-2'), has(two, 'id-4')]).toEqual([true, false]);
  });

  it('keeps events that continue what has just been read, and none that would leave a gap', () => {
    const known = takeIn(EMPTY, read('a', [1, 2]));
    expect(seqs(takeIn(known, read('a', [3, 4])))).toEqual(['a 1,2,3,4']);
    expect(seqs(takeIn(known, read('a', [4, 5])))).toEqual(['a 4,5']);
    expect(takeIn(known, { chat: null, messages: [] })).toBe(known);
  });

  it('goes on with the visitor’s next chat, also when late messages of the earlier one arrive', () => {
    const first = hear(hear(EMPTY, message('a', 1)).transcript, {
      event: 'chat',
      data: chat('a', 'bot', 1),
    }).transcript;
    const next = hear(hear(first, message('b', 1)).transcript, { event: 'chat', data: chat('b', 'bot', 1) }).transcript;
    const late = hear(next, { event: 'chat', data: chat('a', 'closed', 1) }).transcript;
    expect([seqs(late), late.chat?.chatId, placeOf(late)]).toEqual([['a 1', 'b 1'], 'b', 'b:1']);
  });

  it('does not go back to an earlier chat when an event of it comes before the new chat’s first message', () => {
    const [old, fresh] = [takeIn(EMPTY, read('a', [1])), { event: 'chat', data: chat('b', 'bot', 1) }] as const;
    const late = hear(hear(old, fresh).transcript, { event: 'chat', data: chat('a', 'closed', 1) }).transcript;
    expect([late.chat?.chatId, isOver(late), placeOf(late)]).toEqual(['b', false, 'b:0']);
  });

  it('accepts the rest of an earlier chat together with the newest chat, and a reading without new messages', () => {
    const known = takeIn(EMPTY, read('a', [1, 2]));
    const both = takeIn(known, { ...read('b', [1]), earlier: { ...read('a', [3]), chat: chat('a', 'closed', 3) } });
    expect([seqs(both), both.chat?.chatId]).toEqual([['a 1,2,3', 'b 1'], 'b']);
    expect(seqs(takeIn(both, { chat: chat('b', 'closed', 1), messages: [] }))).toEqual(['a 1,2,3', 'b 1']);
  });

  it('is not over when a newer chat has begun, in whatever order its events come', () => {
    const over = takeIn(EMPTY, { ...read('a', [1]), chat: chat('a', 'closed', 1) });
    expect([isOver(over), isOver(hear(over, message('b', 1)).transcript)]).toEqual([true, false]);
  });

  it('is over when the chat is closed and its last message has come', () => {
    const one = takeIn(EMPTY, read('a', [1]));
    expect(isOver(hear(one, { event: 'chat', data: chat('a', 'closed', 2) }).transcript)).toBe(false);
    const all = hear(hear(one, { event: 'chat', data: chat('a', 'closed', 2) }).transcript, message('a', 2)).transcript;
    expect(isOver(all)).toBe(true);
  });
});
