import { expect, it } from 'vitest';
import type { PublicChat, StreamEvent } from '#domain/contract/visitor.ts';
import { createConversation } from './conversation.ts';
import type { Door } from './door.ts';
import { openStorage } from './storage.ts';

const chat = (chatId: string, state: PublicChat['state'], seq: number): StreamEvent => ({
  event: 'chat',
  data: { chatId, state, seq, operator: null, rating: null, readByOperator: 0, queue: null },
});
const said = (chatId: string, seq: number, id: string, from: 'visitor' | 'bot'): StreamEvent => ({
  event: 'message',
  data: { chatId, seq, id, at: seq, text: id, from },
});

/** A server whose stream says what the story tells it to say. */
function server() {
  const streams: { place: string | null; aborted: () => boolean; say: (...events: StreamEvent[]) => void }[] = [];
  const sent: string[] = [];
  const door = {
    company: async () => ({ ok: false, status: 0, reason: 'offline', text: '', retryMs: null }),
    conversation: async () => ({ ok: true, value: { chat: null, messages: [] } }),
    send: async ({ id }: { id: string }) => {
      sent.push(id);
      return { ok: true, value: {} };
    },
    read: async () => ({ ok: true, value: {} }),
    stream: async (place: string | null, signal: AbortSignal) => {
      let say: (events: readonly StreamEvent[]) => void = () => {};
      const heard: (readonly StreamEvent[])[] = [];
      streams.push({
        place,
        aborted: () => signal.aborted,
        say: (...events) => {
          heard.push(events);
          say(events);
        },
      });
      let next = 0;
      const read = async () => {
        signal.throwIfAborted();
        // As a browser's does, a line that is broken off ends what waits for it.
        if (next === heard.length)
          await new Promise<void>((resolve, reject) => {
            say = () => resolve();
            signal.addEventListener('abort', () => reject(signal.reason));
          });
        return heard[next++]!;
      };
      return { ok: true, value: { read } };
    },
  } as unknown as Door;
  return { door, streams, sent };
}

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
};

it('a message after the end of a chat begins another, which is heard on the stream that first ends the old one', async () => {
  localStorage.clear();
  const { door, streams, sent } = server();
  const conversation = createConversation({
    door,
    storage: openStorage('company'),
    identity: { exists: () => false, renew: () => {} },
    exclusively: (work) => work(),
    now: () => Date.now(),
    random: () => 0,
  });
  conversation.say('Здравствуйте');
  await settled();
  expect(sent).toHaveLength(1);
  // What nobody has read yet is read first: there is nothing, so the stream begins with the next message.
  conversation.say('Вы здесь?');
  await settled();
  const first = streams.at(-1);
  expect(first).toBeDefined();
  first!.say(chat('old', 'bot', 2), said('old', 1, sent[0]!, 'visitor'), said('old', 2, sent[1]!, 'visitor'));
  await settled();
  first!.say(chat('old', 'closed', 2));
  await settled();
  expect(first!.aborted()).toBe(true);

  conversation.say('Это снова я');
  await settled();
  const second = streams.at(-1)!;
  expect(second).not.toBe(first);
  // As the server does it: the rest of the old chat, then the new one.
  second.say(chat('old', 'closed', 2));
  await settled();
  expect(second.aborted()).toBe(false);
  second.say(chat('new', 'bot', 2), said('new', 1, sent[2]!, 'visitor'), said('new', 2, 'bot-2', 'bot'));
  await settled();
  expect(conversation.transcript.value.threads.map(({ chatId, lines }) => `${chatId} ${lines.length}`)).toEqual([
    'old 2',
    'new 2',
  ]);
  expect(conversation.outgoing.value).toEqual([]);
});
