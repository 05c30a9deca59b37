import { describe, expect, it } from 'vitest';
import type { ClosedChat } from '../../../src/domain/chat.ts';
import type { HistoryFilter } from '../../../src/domain/history.ts';
import { historyQuery } from '../../../src/domain/history.ts';
import type { Message } from '../../../src/domain/message.ts';
import { keysOf } from '../../../src/domain/words/scan.ts';
import { labelsOf } from '../../../src/domain/words/labels.ts';
import {
  MOST_LINES_OF_PART,
  MOST_PARTS,
  MOST_WORDS_OF_PART,
  partId,
  partsOf as partsWith,
  placeOf,
} from '../../../src/domain/words/part.ts';
import { isWorded as isWordedIn, onlyLabels, wordedAs } from '../../../src/domain/words/worded.ts';
import { wordsQuery } from '../../../src/domain/words/query.ts';
import { NOON, closed } from '../world.ts';

const MOSCOW = 'Europe/Moscow';
const chat = closed();
const partsOf = (of: ClosedChat, messages: readonly Message[]) => partsWith(of, labelsOf(of, MOSCOW), messages);
const isWorded = (of: ClosedChat) => isWordedIn(of, MOSCOW);
const says = (text: string, seq = 1): Message => ({
  seq,
  id: `m${seq}`,
  from: 'visitor',
  kind: 'text',
  choice: null,
  text,
  at: NOON,
});

describe('The words of a chat', () => {
  it('are those of visitor, bot and operator; not of notices, of buttons and of words that any text holds', () => {
    const [part, ...more] = partsOf(chat, [
      says('Где мой заказ?', 1),
      { seq: 2, id: 'b', from: 'bot', kind: 'text', entryId: null, text: 'Проверьте статус', at: NOON },
      {
        seq: 3,
        id: 'c',
        from: 'bot',
        kind: 'choices',
        choices: [{ entryId: 'e', title: 'Возврат' }],
        text: 'Тюльпан',
        at: NOON,
      },
      { seq: 4, id: 'n', from: 'system', kind: 'notice', notice: 'taken', text: 'Подключился', at: NOON },
      {
        seq: 5,
        id: 'o',
        from: 'operator',
        kind: 'text',
        operatorId: 'anna',
        firstName: 'Анна',
        text: 'Курьер едет',
        at: NOON,
      },
      says('и в на', 6),
    ]);
    expect(more).toEqual([]);
    expect(new Set(Object.keys(part!.words))).toEqual(keysOf('где заказ проверьте статус курьер едет'));
    expect(part!.lines.map(({ seq, from }) => [seq, from])).toEqual([
      [1, 'visitor'],
      [2, 'bot'],
      [5, 'operator'],
    ]);
  });

  it('are no document when nothing was said that can be found', () => {
    expect(partsOf(chat, [says('👍'), says('и', 2)])).toEqual([]);
  });

  it('of a very long chat stand in several parts, each within its limits, and nothing is lost up to the last', () => {
    const messages = Array.from({ length: 3 * MOST_LINES_OF_PART }, (_, i) => says(`слово${i} `.repeat(3), i + 1));
    const parts = partsOf(chat, messages);
    expect(parts.flatMap(({ lines }) => lines)).toHaveLength(messages.length);
    for (const { words, lines } of parts) {
      expect(Object.keys(words).length).toBeLessThanOrEqual(MOST_WORDS_OF_PART);
      expect(lines.length).toBeLessThanOrEqual(MOST_LINES_OF_PART);
    }
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    const endless = Array.from({ length: (MOST_PARTS + 3) * MOST_LINES_OF_PART }, (_, i) => says(`слово${i}`, i + 1));
    expect(partsOf(chat, endless)).toHaveLength(MOST_PARTS);
  });

  it('of a message full of different words stay within the limit', () => {
    const shortest = [...'абвгдежзклмнопрстуфхцчшщэюя'];
    const text = shortest.flatMap((a) => shortest.flatMap((b) => shortest.map((c) => a + b + c))).join(' ');
    for (const part of partsOf(chat, [says(text.slice(0, 8_000)), says(text.slice(8_000, 16_000), 2)]))
      expect(Object.keys(part.words).length).toBeLessThanOrEqual(MOST_WORDS_OF_PART);
  });
});

describe('The place of a chat', () => {
  it('is before those that closed earlier', () => {
    const ids = [3, 1, 2].map((at) => partId({ id: 'x', closedAt: NOON + at }, 0)).toSorted();
    expect(ids).toEqual([3, 2, 1].map((at) => partId({ id: 'x', closedAt: NOON + at }, 0)));
    expect(placeOf(NOON) < partId({ id: 'x', closedAt: NOON }, 0)).toBe(true);
    expect(placeOf(NOON + 1) < placeOf(NOON)).toBe(true);
    expect(placeOf(0)).toHaveLength(13);
  });
});

/** One filter with each thing that can be asked for. */
const EVERY_FILTER: readonly HistoryFilter[] = [
  { topicId: 't', subtopicId: 's', ownerId: 'anna', ending: 'silent', scores: [1], phone: '+79161234567' },
  { topicId: null, ownerId: null, scores: null, phone: '4567', channel: 'widget', counts: 'asked' },
];

describe('A query', () => {
  const ids = (...closings: number[]) => closings.map((closedAt) => partId({ id: 'x', closedAt }, 0));

  it('of a period asks for what closed from its first millisecond to its last', () => {
    const { start, end } = wordsQuery(['заказ'], { from: '2026-01-01', to: '2026-01-01' }, 'Europe/Moscow');
    const first = Date.parse('2025-12-31T21:00:00Z');
    const over = Date.parse('2026-01-01T21:00:00Z');
    const within = (id: string) => id >= start! && id < end!;
    expect(ids(first, over - 1).map(within)).toEqual([true, true]);
    expect(ids(first - 1, over).map(within)).toEqual([false, false]);
  });

  it('asks for every word and every filter at once, and never for no word', () => {
    expect(wordsQuery(['заказ', '12345'], { ownerId: null }, 'UTC')).toEqual({
      conditions: [
        { field: 'words.заказ', op: '==', value: true },
        { field: 'words.12345', op: '==', value: true },
        { field: 'state', op: '==', value: 'closed' },
        { field: 'ownerId', op: '==', value: null },
      ],
      start: null,
      end: null,
    });
    expect(() => wordsQuery([], {}, 'UTC')).toThrow();
  });
});

describe('The labels', () => {
  it.each(EVERY_FILTER)('hold every field that %j asks for', (filter) => {
    const labels: Record<string, unknown> = labelsOf(
      {
        ...chat,
        topic: { topicId: 't', subtopicId: null, by: 'bot' },
        rating: { score: 1, comment: '', at: NOON },
      },
      MOSCOW,
    );
    const valueAt = (path: string) =>
      path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], labels);
    for (const { field } of historyQuery(filter, 'UTC').conditions) expect(valueAt(field), field).toBeDefined();
  });

  it('are what they are on a chat', () => {
    const { topic, rating, client, state, ownerId, ending } = labelsOf(chat, MOSCOW);
    expect({ topic, rating, state, ownerId, ending }).toEqual({
      topic: null,
      rating: null,
      state: 'closed',
      ownerId: chat.ownerId,
      ending: chat.ending,
    });
    expect(client).toEqual({ phone: chat.client.phone });
  });
});

describe('A chat is to be looked at', () => {
  const worded: ClosedChat = { ...chat, worded: wordedAs(chat, labelsOf(chat, MOSCOW), 1) };
  const rated: ClosedChat = { ...worded, rating: { score: 5, comment: 'Спасибо', at: NOON } };

  it('until its words are kept, and not again when nothing has changed that is kept', () => {
    expect(isWorded(chat)).toBe(false);
    expect(isWorded(worded)).toBe(true);
    expect(isWorded({ ...worded, readByVisitor: 5, description: 'Вернули деньги' })).toBe(true);
    expect(onlyLabels(chat)).toBe(false);
  });

  it('again after a rating, another topic or another phone, but its messages need not be read', () => {
    for (const changed of [
      rated,
      { ...worded, topic: { topicId: 't', subtopicId: null, by: 'operator' as const } },
      { ...worded, client: { ...worded.client, phone: '+79160000000' } },
    ]) {
      expect(isWorded(changed)).toBe(false);
      expect(onlyLabels(changed)).toBe(true);
    }
  });

  it('again with its messages when something was said since, or words are found in another way', () => {
    const later = { ...worded, seq: worded.seq + 1 };
    expect(isWorded(later)).toBe(false);
    expect(onlyLabels(later)).toBe(false);
    const older = { ...worded, worded: worded.worded!.replace(/^\d+/, '0') };
    expect(isWorded(older)).toBe(false);
    expect(onlyLabels(older)).toBe(false);
    expect(isWorded({ ...worded, worded: 'nonsense' })).toBe(false);
  });
});
