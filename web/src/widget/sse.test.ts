import { expect, it } from 'vitest';
import type { ServerEvent } from './sse.ts';
import { readEvents } from './sse.ts';

function read(...pieces: string[]): ServerEvent[] {
  const events: ServerEvent[] = [];
  const parse = readEvents((event) => events.push(event));
  for (const piece of pieces) parse(piece);
  return events;
}

const STREAM =
  ': hello\n\nid: chat:1\nevent: message\ndata: {"seq":1}\n\nid: chat:2\nevent: message\ndata: a\ndata: b\n\n';
const EVENTS = [
  { id: 'chat:1', event: 'message', data: '{"seq":1}' },
  { id: 'chat:2', event: 'message', data: 'a\nb' },
];

it('a stream is parsed correctly however the network cuts it', () => {
  expect(read(STREAM)).toEqual(EVENTS);
  expect(read(...STREAM)).toEqual(EVENTS);
  for (const end of ['\r\n', '\r']) expect(read(...STREAM.replaceAll('\n', end), '\n')).toEqual(EVENTS);
});

it('a comment is no event, and an unfinished event is not delivered', () => {
  expect(read(': still here\n\n', 'event: message\ndata: half\n')).toEqual([]);
});

it('a stream names the delay before the next connection', () => {
  const waits: number[] = [];
  const parse = readEvents(
    () => {},
    (ms) => waits.push(ms),
  );
  for (const piece of [': hello\n\nretry: 60', '000\n\n', 'retry: soon\n\n']) parse(piece);
  expect(waits).toEqual([60_000]);
});

it('an id holds until the next id, and a name only for its own event', () => {
  expect(read('id: 7\nevent: chat\ndata: x\n\ndata:y\n\n')).toEqual([
    { id: '7', event: 'chat', data: 'x' },
    { id: '7', event: 'message', data: 'y' },
  ]);
});
