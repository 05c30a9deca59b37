import { describe, expect, test } from 'vitest';
import { legsOf } from './legs.ts';
import type { PageMoment } from './page-moments.ts';
import type { Moment } from './server-moments.ts';

const TEXT = 'Вопрос №1.';
const way = { text: TEXT, entered: 100, shown: 190 };
const page = (what: PageMoment['what'], at: number, text: string): PageMoment => ({ what, at, text, url: '' });
const server = (of: number, what: string, at: number, text = ''): Moment => ({ of, what, at, text });

const WRITER = [page('sent', 90, '{"typing":true}'), page('sent', 101, `{"text":"${TEXT}"}`)];
const MOMENTS = [
  // Another request at the same moment, whose read ends later.
  server(1, 'request', 95),
  server(1, 'read begins', 99),
  server(2, 'request', 105),
  server(2, 'read begins', 107),
  server(2, 'read ends', 115),
  server(1, 'read ends', 116),
  server(2, 'writes', 117, TEXT),
  server(2, 'commit begins', 118),
  server(2, 'commit ends', 160),
];
const WHOLE = '[[1,[{"targetChange":{"resumeToken":"x"}}]]]';

describe('The legs of a message', () => {
  test('are those of its own request and add up to the whole way', () => {
    const reader = [
      page('came', 95, WHOLE),
      page('came', 150, `{"text":"${TEXT}"}`),
      page('came', 170, WHOLE),
      page('came', 195, WHOLE),
    ];
    const legs = legsOf(way, 125, MOMENTS, WRITER, reader)!;
    expect(Object.values(legs)).toEqual([1, 4, 2, 8, 3, 7, 45, 20]);
    expect(Object.values(legs).reduce((sum, ms) => sum + ms)).toBe(way.shown - way.entered);
  });
  test('end with the stream’s message where the reader is a visitor', () => {
    const reader = [
      page('came', 150, 'event: chat\ndata: {}'),
      page('came', 180, `event: message\ndata: {"text":"${TEXT}"}`),
    ];
    expect(legsOf(way, 125, MOMENTS, WRITER, reader)!['heard until shown']).toBe(10);
  });
  test('are unknown where a page has noted nothing', () => {
    expect(legsOf(way, 125, MOMENTS, WRITER, [])).toBeNull();
    expect(legsOf(way, 125, [], WRITER, [page('came', 170, WHOLE)])).toBeNull();
  });
});
