import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Door } from './door.ts';
import { createReading } from './reading.ts';
import type { Transcript } from './transcript.ts';

const said = (seq: number): Transcript => ({
  chat: null,
  threads: [{ chatId: 'chat', lines: [{ seq, id: `own-${seq}`, at: seq, text: 'Здравствуйте', from: 'operator' }] }],
});

/** A widget that gets the operator's messages, and a server that can or cannot be reached. */
function widget() {
  const transcript = signal<Transcript>({ chat: null, threads: [] });
  const told: string[] = [];
  const network = { isThere: true };
  const read: Door['read'] = async (chatId, seq, seen) => {
    told.push(`${chatId} ${seq} ${seen}`);
    return network.isThere
      ? { ok: true, value: {} }
      : { ok: false, status: 0, reason: 'offline', text: '', retryMs: null };
  };
  const attentive = signal(false);
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const open = () => createReading({ conversation: { transcript }, door: { read }, storage, attentive });
  const reading = open();
  return { transcript, told, network, reading, attentive, open };
}

const answered = () => new Promise((done) => setTimeout(done));

it('a read mark that did not arrive is sent again at the next look, and only then', async () => {
  const { transcript, told, network, reading, attentive } = widget();
  attentive.value = true;
  network.isThere = false;
  transcript.value = said(1);
  await answered();
  network.isThere = true;
  reading.look();
  await answered();
  reading.look();
  await answered();
  expect(told).toEqual(['chat 1 true', 'chat 1 true']);
});

it('a late failure does not send an old mark again after a newer one has arrived', async () => {
  const { transcript, told, network, reading, attentive } = widget();
  network.isThere = false;
  transcript.value = said(1);
  network.isThere = true;
  attentive.value = true;
  await answered();
  reading.look();
  await answered();
  expect(told).toEqual(['chat 1 false', 'chat 1 true']);
});

it('messages seen on one page are not unread on the next, where the chat is minimised; later messages are', () => {
  const { transcript, attentive, open } = widget();
  attentive.value = true;
  transcript.value = said(1);
  attentive.value = false;
  const next = open();
  expect(next.unread.value).toBe(0);
  transcript.value = {
    chat: null,
    threads: [{ chatId: 'chat', lines: [...said(1).threads[0]!.lines, ...said(2).threads[0]!.lines] }],
  };
  expect(next.unread.value).toBe(1);
});

it('messages seen in another tab are not unread here, and writing counts as having seen all earlier messages', () => {
  const { transcript, attentive, open, reading } = widget();
  transcript.value = said(1);
  const other = open();
  expect([reading.unread.value, other.unread.value]).toEqual([1, 1]);
  attentive.value = true;
  attentive.value = false;
  other.recall();
  expect(other.unread.value).toBe(0);
  const mine = { seq: 2, id: 'mine', at: 2, text: 'Спасибо', from: 'visitor' as const };
  transcript.value = { chat: null, threads: [{ chatId: 'next', lines: [...said(1).threads[0]!.lines, mine] }] };
  expect(other.unread.value).toBe(0);
});

it('what the bot and the system say is seen, but told to nobody: only an operator waits for a mark', async () => {
  const { transcript, told, reading, attentive } = widget();
  attentive.value = true;
  const lines = (['bot', 'system', 'visitor'] as const).map((from, i) => ({
    ...said(i + 1).threads[0]!.lines[0]!,
    from,
  }));
  transcript.value = { chat: null, threads: [{ chatId: 'chat', lines }] };
  await answered();
  expect([told, reading.unread.value]).toEqual([[], 0]);
  const answer = said(4).threads[0]!.lines;
  transcript.value = { chat: null, threads: [{ chatId: 'chat', lines: [...lines, ...answer] }] };
  await answered();
  expect(told).toEqual(['chat 4 true']);
});
