import { expect, test } from 'vitest';
import { auditQuery, tellsOf } from '../../src/domain/audit-query.ts';

test('A filter of the audit asks for days of the company’s calendar, the last one included', () => {
  const { from, before } = auditQuery({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/Berlin');
  // The night when the clocks change: the day has 23 hours.
  expect((before! - from!) / 3_600_000).toBe(23);
});

test('A filter asks for who, which command, which thing, and a kind by the things that it is about', () => {
  expect(auditQuery({ by: 'anna', kind: 'knowledge', command: 'saveTopic', about: 't' }, 'UTC').conditions).toEqual([
    { field: 'by', op: '==', value: 'anna' },
    { field: 'command', op: '==', value: 'saveTopic' },
    { field: 'about.id', op: '==', value: 't' },
    { field: 'about.what', op: 'in', value: ['topic', 'entry'] },
  ]);
  expect(auditQuery({}, 'UTC')).toEqual({ conditions: [], from: null, before: null });
});

test('An entry tells of a field that it had or has, and of none that only the language knows', () => {
  expect(tellsOf({ before: { closedText: 'А' }, after: null }, 'closedText')).toBe(true);
  expect(tellsOf({ before: null, after: { closedText: 'А' } }, 'maxChats')).toBe(false);
  expect(tellsOf({ before: null, after: {} }, 'toString')).toBe(false);
});
