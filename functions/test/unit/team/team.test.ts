import { describe, expect, test } from 'vitest';
import type { Operator } from '../../../src/domain/operator.ts';
import { isAvailable, loadOf, withChat, withoutChat } from '../../../src/domain/operator.ts';
import {
  OPEN_FOR,
  STILL_OPEN,
  absentAt,
  beatOf,
  isAbsent,
  openUntil,
  seen,
  timedAnew,
  unseen,
  withPage,
} from '../../../src/domain/presence.ts';
import { MAY, ROLES, may } from '../../../src/domain/role.ts';
import type { Right } from '../../../src/domain/role.ts';
import { pair } from '../../../src/domain/routing.ts';
import { STATUSES, STATUS_RULES } from '../../../src/domain/status.ts';
import { heirOf, mayLoseAdmin, newOperator, setActive, setRole } from '../../../src/domain/team.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { NOON, SETTINGS, admin, anna, boris, operator, queued, reasonOf, vera } from '../world.ts';

describe('An operator', () => {
  test.each([
    ['works and has room', {}, true],
    ['has as many chats as allowed', { openChats: ['a', 'b', 'c'] }, false],
    ['has more, since the limit was lowered', { openChats: ['a', 'b'], maxChats: 1 }, false],
    ['is on a break', { status: 'break' }, false],
    ['is leaving', { status: 'leaving' }, false],
    ['is absent', { status: 'absent' }, false],
    ['is deactivated', { active: false }, false],
  ] as const)('who %s gets chats: %s', (_what, more, available) => {
    expect(isAvailable(operator('x', more))).toBe(available);
  });

  test('has a set of chats, whose size is the load', () => {
    const twice = withChat(withChat(anna, 'a'), 'a');
    expect([loadOf(twice), loadOf(withoutChat(twice, 'a')), loadOf(withoutChat(anna, 'a'))]).toEqual([1, 0, 0]);
  });

  test('gets chats and active time in «Работаю» alone', () => {
    const counting = STATUSES.filter((status) => STATUS_RULES[status].countsAsActive || STATUS_RULES[status].getsChats);
    expect(counting).toEqual(['working']);
  });

  test('who is new begins on a break, so that no chat is assigned to them at once', () => {
    const who = { id: 'x', firstName: 'Олег', role: 'operator', maxChats: 5, shiftId: 's' } as const;
    expect(newOperator(who, NOON)).toMatchObject({ status: 'break', active: true, openChats: [], lastAssignedAt: 0 });
  });
});

describe('Routing', () => {
  const chats = (...minutes: number[]) =>
    minutes.map((minute) => queued({ id: `chat-${minute}`, awaitingSince: NOON + minute * MINUTE }));
  const pairs = (...given: Parameters<typeof pair>) =>
    pair(...given).map(({ chat, operator }) => [chat.id, operator.id]);

  test('serves the oldest first, whatever order the chats are given in', () => {
    expect(pairs(chats(3, 1, 2), [operator('a', { maxChats: 2 })], NOON)).toEqual([
      ['chat-1', 'a'],
      ['chat-2', 'a'],
    ]);
  });

  test('chooses the least loaded operator, and among equals the one who has waited longest for a chat', () => {
    const team = [
      operator('busy', { openChats: ['x'], lastAssignedAt: 1 }),
      operator('late', { lastAssignedAt: 9 }),
      operator('early', { lastAssignedAt: 5 }),
    ];
    expect(pair(chats(1, 2), team, NOON)).toMatchObject([
      { operator: { id: 'early' }, why: 'longest-waiting', among: 3 },
      { operator: { id: 'late' }, why: 'least-loaded', among: 3 },
    ]);
  });

  test('counts what it has just given', () => {
    const team = [operator('a', { lastAssignedAt: 1 }), operator('b', { lastAssignedAt: 2 })];
    expect(pairs(chats(1, 2, 3, 4), team, NOON).map(([, id]) => id)).toEqual(['a', 'b', 'a', 'b']);
  });

  test('does not give a chat back to the operator who has just lost it until the time is over, and other chats do not wait for that', () => {
    const [lost, next] = chats(1, 2);
    const avoiding = { ...lost!, avoid: { operatorId: 'a', until: NOON + MINUTE } };
    expect(pairs([avoiding, next!], [operator('a', { maxChats: 1 })], NOON)).toEqual([['chat-2', 'a']]);
    expect(pairs([avoiding, next!], [operator('a', { maxChats: 1 })], NOON + MINUTE)).toEqual([['chat-1', 'a']]);
  });

  test('gives nothing when there are no chats or no operators', () => {
    expect([pair([], [anna], NOON), pair(chats(1), [], NOON)]).toEqual([[], []]);
  });
});

describe('Absence', () => {
  test.each([
    ['comes X minutes after the last input', 0, SETTINGS.absenceMs],
    ['comes earlier when the input was earlier', MINUTE, SETTINGS.absenceMs - MINUTE],
    ['is not put off by a device whose clock is ahead', -MINUTE, SETTINGS.absenceMs],
  ])('%s', (_what, idleMs, after) => {
    const at = absentAt(NOON, idleMs, SETTINGS);
    expect(at).toBe(NOON + after);
    expect([isAbsent(at, at - 1), isAbsent(at, at), isAbsent(null, at)]).toEqual([false, true, false]);
  });
});

describe('A heartbeat', () => {
  const X = (minutes: number) => ({ ...SETTINGS, absenceMs: minutes * MINUTE });
  const fresh = unseen('company', 'x');

  test('of an idle tab that comes late does not undo the heartbeat of an active tab', () => {
    const active = seen(fresh, 0, X(10), NOON);
    expect(seen(active, 9 * MINUTE, X(10), NOON + MINUTE)).toEqual(active);
  });

  test.each([1, 5, 60])('counts X = %d from the last input, whatever X was before', (minutes) => {
    const before = seen(fresh, MINUTE, X(10), NOON);
    const after = { inputAt: NOON - MINUTE, absentAt: NOON - MINUTE + minutes * MINUTE };
    expect(timedAnew(before, X(minutes))).toMatchObject(after);
    expect(seen(before, 3 * MINUTE, X(minutes), NOON)).toMatchObject(after);
  });

  test('is not needed for somebody absent or saved before inputs were kept: another X changes nothing for them', () => {
    const away = { ...seen(fresh, 0, X(10), NOON), absentAt: null };
    const older = { ...fresh, absentAt: NOON };
    expect([timedAnew(away, X(1)), timedAnew(older, X(1))]).toEqual([away, older]);
  });

  test('is told several times within X, and seldom where X is long', () => {
    const minutes = [1, 2, 5, 10, 240].map((minutes) => beatOf(X(minutes)) / MINUTE);
    expect(minutes).toEqual([0.5, 0.5, 1, 2, 2]);
  });
});

describe('The dashboard of an operator', () => {
  const fresh = unseen('company', 'anna');
  const opens = (before: typeof fresh, page: string, at: number) => withPage(before, page, at, false);
  const closes = (before: typeof fresh, page: string, at: number) => withPage(before, page, at, true);

  test('is open from the first word of a page until it says that it closes', () => {
    const open = opens(fresh, 'a', NOON);
    expect([openUntil(fresh), openUntil(open), openUntil(closes(open, 'a', NOON + 1))]).toEqual([
      0,
      NOON + OPEN_FOR,
      0,
    ]);
  });

  test('stays open when one of two browsers is closed, and in whichever order a tab’s end and the next one’s word arrive', () => {
    const both = opens(opens(fresh, 'a', NOON), 'b', NOON + 1);
    expect(openUntil(closes(both, 'a', NOON + 2))).toBe(NOON + 1 + OPEN_FOR);
    expect(openUntil(opens(closes(opens(fresh, 'a', NOON), 'a', NOON), 'b', NOON))).toBe(NOON + OPEN_FOR);
  });

  test('counts as closed some time after a browser died that could not say so, but not between two words of one that lives', () => {
    const open = opens(fresh, 'a', NOON);
    expect(OPEN_FOR).toBeGreaterThan(2 * STILL_OPEN);
    expect(opens(open, 'b', NOON + OPEN_FOR).pages).toEqual({ b: NOON + 2 * OPEN_FOR });
  });

  test('is not known of somebody whose page is of a version that does not tell', () => {
    expect(openUntil({})).toBeNull();
  });

  test('is remembered for so many browsers only, those that told last', () => {
    let many = fresh;
    for (let i = 0; i < 20; i++) many = opens(many, `page-${i}`, NOON + i);
    expect(Object.keys(many.pages ?? {})).toEqual(Array.from({ length: 8 }, (_, i) => `page-${19 - i}`));
  });
});

describe('The team', () => {
  test('keeps its last active admin', () => {
    expect(reasonOf(mayLoseAdmin(admin, 0))).toBe('last-admin');
    expect(reasonOf(setRole(admin, 'operator', 0))).toBe('last-admin');
    expect(reasonOf(setActive(admin, false, 0))).toBe('last-admin');
    expect(
      [setRole(admin, 'operator', 1), setActive(admin, false, 1), setRole(admin, 'admin', 0)].map(({ ok }) => ok),
    ).toEqual([true, true, true]);
    expect(setActive(vera, false, 0)).toMatchObject({ operator: { active: false } });
  });

  test('is administered by the longest of the highest role when its admins are gone', () => {
    const came = (who: Operator, since: number) => ({ operator: who, since });
    const gone = { ...admin, active: false };
    expect(heirOf([came(anna, 2), came(boris, 1)])).toEqual({ ...boris, role: 'admin' });
    expect(heirOf([came(boris, 1), came(vera, 2), came(gone, 0)])).toEqual({ ...vera, role: 'admin' });
    expect(heirOf([came(boris, 1), came(admin, 2)])).toBeNull();
    expect(heirOf([came(gone, 0)])).toBeNull();
  });

  test('has roles of which each has all rights of the one before', () => {
    for (const right of Object.keys(MAY) as Right[]) {
      const rights = ROLES.map((role) => may(role, right));
      expect(rights).toEqual(rights.toSorted((a, b) => Number(a) - Number(b)));
      expect(may('admin', right)).toBe(true);
    }
  });
});
