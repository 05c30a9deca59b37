import { effect, signal } from '@preact/signals';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import type { Message } from '#domain/message.ts';
import type { Listen } from '../database/live.ts';
import { ChatModel } from './chat-model.ts';

const message = (seq: number): Message => ({
  seq,
  id: `m${seq}`,
  at: seq,
  text: `${seq}`,
  from: 'visitor',
  kind: 'text',
  choice: null,
});
const messages = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const always =
  <T>(value: T): Listen<T> =>
  (next) => (next(value), () => {});

/** A chat of `count` messages; the newest fifty come by the listener. `asked`: the pages asked for. */
function open(count: number, readByOwner: number, reader: string | null, failures = 0) {
  const chat = { id: 'c', state: 'active', ownerId: 'oleg', seq: count, readByOwner } as Chat;
  const asked: [number, number][] = [];
  const model = new ChatModel(
    {
      chat: () => always<Chat | null>(chat),
      messages: () => always(messages(Math.max(1, count - 49), count)),
      messagesBefore: async (_, seq, wanted) => {
        asked.push([seq, wanted]);
        if (asked.length <= failures) throw new Error('No connection');
        return messages(Math.max(1, seq - wanted), seq - 1);
      },
      notes: () => always([]),
      typing: () => always(null),
    },
    'c',
    reader,
  );
  const stop = effect(() => void (model.chat.value, model.messages.value));
  stops.push(() => (stop(), model[Symbol.dispose]()));
  return { model, asked };
}
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));
const isReady = ({ model }: Pick<ReturnType<typeof open>, 'model'>) =>
  vi.waitFor(() => expect(model.ready.value).toBe(true));

describe('A chat is opened', () => {
  test('with all new messages and what stands above them, in one page', async () => {
    const opened = open(5_000, 4_880, 'oleg');
    await isReady(opened);
    expect(opened.asked).toEqual([[4_951, 90]]);
    expect(opened.model.messages.value?.[0]?.seq).toBe(4_861);
    expect(opened.model.unread.value).toEqual({ after: 4_880, upTo: 5_000 });
  });
  test('without a further page when all new messages have arrived', async () => {
    const opened = open(5_000, 4_970, 'oleg');
    await isReady(opened);
    expect(opened.asked).toEqual([]);
  });
  test('at most a thousand messages back', async () => {
    const opened = open(5_000, 0, 'oleg');
    await isReady(opened);
    expect(opened.asked).toEqual([[4_951, 1_000]]);
  });
  test('by somebody who does not own it without marking anything as new', async () => {
    const opened = open(5_000, 0, 'olga');
    await isReady(opened);
    expect(opened.model.unread.value).toBeNull();
    expect(opened.asked).toEqual([]);
  });
  test('also when older messages cannot be loaded, and asks for them again', async () => {
    const opened = open(5_000, 4_000, 'oleg', 1);
    await isReady(opened);
    expect(opened.model.olderFailed.value).toBe(true);
    expect(opened.model.messages.value).toHaveLength(50);
    await opened.model.loadOlder();
    expect(opened.model.olderFailed.value).toBe(false);
    expect(opened.model.messages.value).toHaveLength(150);
  });
});

/** A chat of which messages 1 and 100 have arrived, and none between. `answers`: the answers to the pages asked for. */
function openWithGap(...answers: (readonly Message[] | null)[]) {
  const asked: number[] = [];
  const doubted = signal(false);
  let arrive: (found: readonly Message[]) => void = () => {};
  const model = new ChatModel(
    {
      chat: () => always<Chat | null>({ id: 'c', state: 'active', ownerId: 'oleg', seq: 100 } as Chat),
      messages: () => (next) => (next([message(1)]), (arrive = next), () => {}),
      messagesBefore: async (_, seq) => {
        asked.push(seq);
        const answer = answers.shift() ?? null;
        if (answer === null) throw new Error('No connection');
        return answer;
      },
      notes: () => always([]),
      typing: () => always(null),
    },
    'c',
    null,
    doubted,
  );
  const stop = effect(() => void (model.chat.value, model.messages.value, model.behind.value));
  stops.push(() => (stop(), model[Symbol.dispose]()));
  return { model, asked, doubted, arrive: (...seqs: number[]) => arrive(seqs.map(message)) };
}
/** Waits until any immediate second request would have been made. */
const turns = async () => {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
};
const gapOf = async (...answers: Parameters<typeof openWithGap>) => {
  const opened = openWithGap(...answers);
  await isReady(opened);
  opened.arrive(100);
  await turns();
  return opened;
};

describe('A hole in the middle of a transcript', () => {
  test('is filled', async () => {
    const { model, asked } = await gapOf(messages(2, 99));
    expect(asked).toEqual([100]);
    expect(model.messages.value).toHaveLength(100);
    expect(model.behind.value).toBe(false);
  });
  test('is asked for once while the server cannot be reached, and again when it has answered', async () => {
    const { model, asked, doubted } = await gapOf(null, null, messages(2, 99));
    expect(asked).toEqual([100]);
    expect([model.behind.value, model.olderFailed.value]).toEqual([true, false]);
    for (const calls of [2, 3]) {
      doubted.value = true;
      await turns();
      expect(asked).toHaveLength(calls - 1);
      doubted.value = false;
      await turns();
      expect(asked).toHaveLength(calls);
    }
    expect(model.behind.value).toBe(false);
  });
  test('that an answer leaves open is not asked for in a loop, but only when more arrives', async () => {
    const { model, asked, arrive } = await gapOf([], messages(2, 99));
    expect(asked).toEqual([100]);
    expect(model.behind.value).toBe(true);
    arrive(100, 101);
    await turns();
    expect(asked).toEqual([100, 100]);
    expect(model.behind.value).toBe(false);
  });
  test('is filled page by page', async () => {
    const { model, asked } = await gapOf(messages(60, 99), messages(2, 59));
    expect(asked).toEqual([100, 60]);
    expect(model.messages.value).toHaveLength(100);
  });
});

/** A chat that stands in the person's own list, and of which the list tells. */
function openFromList() {
  const own = { id: 'c', state: 'active', ownerId: 'oleg', seq: 1, readByOwner: 1 } as Chat;
  const listed = signal<readonly Chat[] | undefined>([own]);
  let heard = 0;
  let tell: { next: (chat: Chat | null) => void; fail: (code: string) => void } | null = null;
  const model = new ChatModel(
    {
      chat: () => (next, fail) => {
        heard++;
        tell = { next, fail };
        return () => (tell = null);
      },
      messages: () => always([message(1)]),
      messagesBefore: async () => [],
      notes: () => always([]),
      typing: () => always(null),
    },
    'c',
    'oleg',
    signal(false),
    listed,
  );
  const stop = effect(() => void (model.chat.value, model.messages.value, model.gone.value));
  stops.push(() => (stop(), model[Symbol.dispose]()));
  return { model, own, listed, heard: () => heard, tell: () => tell };
}

describe('A chat of a list that is listened to anyway', () => {
  test('is not listened to once more, and changes with its list', async () => {
    const { model, own, listed, heard } = openFromList();
    await isReady({ model });
    listed.value = [{ ...own, seq: 2 }];
    expect(model.chat.value?.seq).toBe(2);
    expect(model.behind.value).toBe(true);
    expect(heard()).toBe(0);
  });
  test('stays as it was when it leaves the list, until it is known what has become of it', async () => {
    const { model, own, listed, tell } = openFromList();
    await isReady({ model });
    listed.value = [];
    expect(model.chat.value).toBe(own);
    await vi.waitFor(() => expect(tell()).not.toBeNull());
    expect(model.chat.value).toBe(own);
    tell()!.next({ ...own, state: 'closed' } as Chat);
    expect(model.chat.value?.state).toBe('closed');
  });
  test('is gone when it has left the list and may not be read any more', async () => {
    const { model, listed, tell } = openFromList();
    await isReady({ model });
    expect(model.gone.value).toBe(false);
    listed.value = [];
    await vi.waitFor(() => expect(tell()).not.toBeNull());
    tell()!.fail('permission-denied');
    expect(model.gone.value).toBe(true);
  });
});
