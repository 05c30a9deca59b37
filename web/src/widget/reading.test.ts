import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Door } from './door.ts';
import { createReading } from './reading.ts';
import type { Transcript } from './transcript.ts';

const said = (seq: number): Transcript => ({
  chat: null,
  threads: [{ chatId: 'chat', lines: [{ seq, id: `own-${seq}`, at: seq, text: 'Здравствуйте', from: 'operator' }] }],
});

/** A widget that hears the operator, and a server that is reached or not. */
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
  const reading = createReading({ transcript }, { read }, attentive);
  return { transcript, told, network, reading, attentive };
}

const answered = () => new Promise((done) => setTimeout(done));

it('a read mark that nobody heard is told again with the next look, and then no more', async () => {
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

it('a failure that comes late does not tell again what has been told since', async () => {
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
