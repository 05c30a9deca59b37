import { describe, expect, test } from 'vitest';
import type { Longest } from '../../../src/domain/longest.ts';
import type { ClosedChat } from '../../../src/domain/chat.ts';
import type { Rule, Tried } from '../../../src/domain/rules/example.ts';
import { RULES, exampleOf } from '../../../src/domain/rules/example.ts';
import { factsOf } from '../../../src/domain/rules/facts.ts';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import type { Days } from '../../../src/domain/stats.ts';
import { count, daysOf, emptyDay } from '../../../src/domain/stats.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { SETTINGS, closed } from '../world.ts';

const ZONE = 'Europe/Moscow';
const PERSON = closed();

/** A chat that was closed on the day, with these longest times and this wait for a first answer. */
function chat(longest: Longest, firstResponseMs: number | null = null, more: Partial<ClosedChat> = {}): ClosedChat {
  const { metrics } = PERSON;
  return { ...PERSON, ...more, metrics: { ...metrics, mark: 'person', firstResponseMs, ...more.metrics, longest } };
}

function dayWith(chats: readonly ClosedChat[]) {
  const names = chats.flatMap((one) => daysOf(one, ZONE));
  let days: Days = new Map(names.map((day) => [day, emptyDay(day)]));
  const counted = chats.map((one) => {
    const after = count(days, one, ZONE);
    days = after.days;
    return after.chat;
  });
  return { day: days.get(PERSON.metrics.day)!, counted, days };
}
const factsFrom = (chats: readonly ClosedChat[]) => factsOf(dayWith(chats).day, { isToday: false, isSpread: false });

const FACTS = factsFrom([
  chat({ withBot: 10 * MINUTE, afterAnswer: 25 * MINUTE }, 20 * SECOND),
  chat({ withBot: 30 * MINUTE, untaken: 3 * MINUTE }, 2 * MINUTE),
  chat({ afterAnswer: 12 * MINUTE, ownerAway: 4 * MINUTE }, 5 * MINUTE),
  chat({ gone: 3 * HOUR }, null, { metrics: { ...PERSON.metrics, mark: 'bot' } }),
]);
const TRIED: Tried = { ...SETTINGS };
const tried = (rule: Rule, values: Partial<Tried>, inForce: Partial<CompanySettings> = {}) =>
  exampleOf(rule, FACTS, { ...TRIED, ...values }, { ...SETTINGS, ...inForce });

describe('An example of a rule says what it would have done to the chats of a day', () => {
  test('with the value that is typed, and says where the rule in force has cut that off', () => {
    const idle = (botIdleMs: number) => tried('botIdleMs', { botIdleMs });
    expect(SETTINGS.botIdleMs).toBe(30 * MINUTE);
    expect(idle(5 * MINUTE)).toEqual({ n: 2, of: 4, bound: 'exact' });
    expect(idle(30 * MINUTE)).toEqual({ n: 1, of: 4, bound: 'exact' });
    expect(idle(29 * MINUTE)).toEqual({ n: 1, of: 4, bound: 'exact' });
    expect(idle(31 * MINUTE)).toMatchObject({ bound: 'at-most' });
    expect(tried('botWarnMs', { botWarnMs: 25 * MINUTE })).toEqual({ n: 2, of: 4, bound: 'exact' });
    expect(tried('botWarnMs', { botWarnMs: 0 })).toMatchObject({ n: 0 });
  });

  test('counts a silence up to the reminder, and up to the close', () => {
    const both = { silenceReminderMs: 10 * MINUTE, silenceCloseMs: 10 * MINUTE };
    expect(tried('silenceReminderMs', both)).toMatchObject({ n: 2, bound: 'exact' });
    expect(tried('silenceCloseMs', both)).toMatchObject({ n: 1, bound: 'exact' });
    const inForce = { silenceRule: 'close', silenceReminderMs: 5 * MINUTE, silenceCloseMs: 5 * MINUTE } as const;
    expect(tried('silenceCloseMs', both, inForce)).toMatchObject({ bound: 'at-most' });
  });

  test('counts waits, absences and answers', () => {
    expect(tried('noAnswerMs', { noAnswerMs: 2 * MINUTE })).toMatchObject({ n: 1 });
    expect(tried('abandonedMs', { abandonedMs: 4 * HOUR })).toMatchObject({ n: 0 });
    expect(tried('abandonedMs', { abandonedMs: HOUR })).toMatchObject({ n: 1 });
    expect(tried('goneMs', { goneMs: SETTINGS.goneMs - 1 })).toMatchObject({ n: 1, bound: 'at-least' });
    expect(tried('absenceGraceMs', { absenceGraceMs: 3 * MINUTE })).toMatchObject({ n: 1, bound: 'exact' });
    expect(tried('firstTargetMs', { firstTargetMs: MINUTE })).toEqual({ n: 1, of: 3, bound: 'exact' });
    expect(tried('firstTargetMs', { firstTargetMs: HOUR })).toEqual({ n: 3, of: 3, bound: 'exact' });
  });

  test('counts who would be asked for a mark', () => {
    expect(tried('ratingAfter', { ratingAfter: ['person'] })).toEqual({ n: 3, of: 4, bound: 'exact' });
    expect(tried('ratingAfter', { ratingAfter: ['person', 'bot', 'silent'] })).toMatchObject({ n: 4 });
    expect(tried('ratingAfter', { ratingAfter: [] })).toMatchObject({ n: 0 });
  });

  test('says nothing where what is typed is no value, or there was nothing', () => {
    for (const rule of ['botIdleMs', 'noAnswerMs', 'firstTargetMs', 'goneMs', 'maxChats'] as const)
      expect(tried(rule, { [rule]: null })).toBe(null);
    expect(tried('botWarnMs', { botIdleMs: null })).toBe(null);
    const nothing = factsOf(emptyDay('2026-03-29'), { isToday: true, isSpread: true });
    for (const rule of RULES) expect(exampleOf(rule, nothing, TRIED, SETTINGS)).toBe(null);
  });
});

test('an operator’s most chats at once are those that overlapped', () => {
  const held = (id: string, from: number, to: number) => {
    const share = { operatorId: 'anna', responses: { count: 0, sumMs: 0, maxMs: 0 }, lost: 0, handlingMs: to - from };
    const { metrics, closedAt } = PERSON;
    const span = [closedAt - to, closedAt - from].toSorted((a, b) => a - b);
    return chat({}, null, { id, metrics: { ...metrics, shares: [{ ...share, held: span }] } });
  };
  const facts = factsFrom([held('a', 0, 3 * MINUTE), held('b', MINUTE, 2 * MINUTE), held('c', 4 * MINUTE, 5 * MINUTE)]);
  expect(facts.peaks).toEqual([2]);
  const most = (maxChats: number) => exampleOf('maxChats', facts, { ...TRIED, maxChats }, SETTINGS);
  expect([most(2), most(3)]).toEqual([
    { n: 1, of: 1, bound: 'exact' },
    { n: 0, of: 1, bound: 'exact' },
  ]);
});

test('a chat that changes its topic or its day takes away from a day exactly what it had added', () => {
  const { counted, days } = dayWith([chat({ withBot: HOUR }, MINUTE)]);
  const moved = count(
    new Map([
      ...days,
      ...daysOf(counted[0]!, 'Pacific/Kiritimati').map((day) => [day, days.get(day) ?? emptyDay(day)] as const),
    ]),
    { ...counted[0]!, rating: { score: 5, comment: '', at: 1 } },
    'Pacific/Kiritimati',
  );
  const all = [...moved.days.values()].map((day) => factsOf(day, { isToday: false, isSpread: false }));
  expect(all.reduce((sum, { ends }) => sum + ends.person, 0)).toBe(1);
  expect(all.every(({ ends }) => ends.person >= 0)).toBe(true);
});
