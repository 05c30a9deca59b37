import { describe, expect, test } from 'vitest';
import { assign } from '../../../src/domain/chat/assign.ts';
import { nextDue } from '../../../src/domain/chat/due.ts';
import { follows } from '../../../src/domain/chat/follows.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { openGroup } from '../../../src/domain/chat/open-group.ts';
import { release } from '../../../src/domain/chat/release.ts';
import { returnToBot } from '../../../src/domain/chat/return-to-bot.ts';
import { toGroup } from '../../../src/domain/chat/to-group.ts';
import type { BotChat, QueuedChat } from '../../../src/domain/chat.ts';
import { EVERYBODY, inQueueOf, poolOf } from '../../../src/domain/group/chat-group.ts';
import type { Group } from '../../../src/domain/group/group.ts';
import { MOST_GROUPS_OF_PERSON } from '../../../src/domain/group/group.ts';
import { entersQueue, intoGroup } from '../../../src/domain/group/into-group.ts';
import { withMembers } from '../../../src/domain/group/members.ts';
import { followsOperator } from '../../../src/domain/operator-follows.ts';
import { poolsOfChat, poolsOfOperator } from '../../../src/domain/group/touched.ts';
import { pair } from '../../../src/domain/routing.ts';
import { ownMoment } from '../../../src/domain/sweep/moment.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import {
  BY_ROUTING,
  EVERY_STATE,
  NOON,
  SETTINGS,
  active,
  anna,
  assigned,
  boris,
  must,
  operator,
  owning,
  queued,
} from '../world.ts';
import { reasonOf, vera, withBot } from '../world.ts';

const now = NOON + 5 * MINUTE;
const PAY: Group = {
  id: 'pay',
  title: 'Оплата',
  kind: 'department',
  place: 1,
  retired: false,
  topics: [{ topicId: 'pay', subtopicId: null }],
  channels: [],
  pages: [],
  languages: [],
};
const waiting = (id = 'chat-1', more: Parameters<typeof queued>[0] = {}): QueuedChat => ({
  ...queued({ id, ...more }),
  group: inQueueOf('pay', ['topic'], now),
});
const member = (id: string, more: Parameters<typeof operator>[1] = {}) => operator(id, { groups: ['pay'], ...more });

describe('A hand-off', () => {
  const topic = { topicId: 'pay', subtopicId: null, confidence: 0.9 };
  const called = (chat: BotChat, about: typeof topic | null) => {
    const change = must(handOff(chat, 'cannot-answer', about, SETTINGS, now));
    expect(entersQueue(chat, change)).toBe(true);
    return intoGroup(change, [PAY], now);
  };
  test('puts the chat into the queue of its group, and says by what', () => {
    const { chat } = called(withBot(), topic);
    expect(chat.group).toEqual({ id: 'pay', by: ['topic'], since: now, openedAt: null, openedFor: null });
    expect(poolOf(chat)).toBe('pay');
  });

  test('chooses anew when the bot had the chat back', () => {
    const back = must(returnToBot({ ...active(), group: waiting().group! }, owning(anna), SETTINGS, now)).chat;
    const { chat } = called(back, null);
    expect('group' in chat).toBe(false);
    expect(poolOf(chat)).toBe(EVERYBODY);
  });
});

describe('Routing', () => {
  test('gives a chat to its group only, however busy its people are', () => {
    const [free, busy] = [operator('free'), member('busy', { openChats: ['x', 'y'] })];
    expect(pair([waiting()], [free, busy], now)).toMatchObject([{ operator: { id: 'busy' }, among: 1 }]);
    expect(pair([waiting()], [free], now)).toEqual([]);
  });

  test('serves those behind a chat whose group is busy', () => {
    const later = queued({ id: 'later', awaitingSince: now });
    expect(pair([waiting(), later], [operator('free')], now)).toMatchObject([{ chat: { id: 'later' } }]);
  });

  test('gives somebody of several groups the chat that has waited longest', () => {
    const both = operator('both', { groups: ['pay', 'post'], maxChats: 1 });
    const older = { ...queued({ id: 'older', awaitingSince: NOON }), group: inQueueOf('post', ['page'], now) };
    expect(pair([waiting(), older, queued({ id: 'any' })], [both], now)).toMatchObject([{ chat: { id: 'older' } }]);
  });

  test('gives an opened chat to anybody, and the record tells how it came', () => {
    const { chat, record } = openGroup(waiting(), 'all-busy', 'system', now + 2 * MINUTE);
    const group = { id: 'pay', opened: 'all-busy', waitedMs: 2 * MINUTE };
    expect(record).toMatchObject({ why: 'all-busy', by: 'system', operatorId: null, group });
    const [got] = pair([chat], [operator('free')], now);
    const given = must(assign(chat, got!.operator, null, BY_ROUTING, now + 3 * MINUTE));
    expect(given.record).toMatchObject({ operatorId: 'free', group });
    expect(openGroup(chat, 'group-retired', 'routing', now + 9 * MINUTE)).toMatchObject({ chat, record: null });
  });
});

describe('The company’s time', () => {
  test('opens the chat at its own moment', () => {
    const at = now + SETTINGS.groupWaitMs;
    const chat = { ...waiting(), seenUntil: null };
    expect(nextDue(chat, SETTINGS)).toEqual({ what: 'group-opens', at });
    expect(ownMoment(chat, SETTINGS)).toBe(at);
    const { chat: opened } = openGroup(chat, 'all-busy', 'system', at);
    expect([ownMoment(opened, SETTINGS), follows(chat, openGroup(chat, 'all-busy', 'system', at))]).toEqual([
      null,
      ['route'],
    ]);
  });

  test('begins anew when a taken chat comes back, and not when nobody had taken it', () => {
    const { group } = openGroup(waiting(), 'all-busy', 'system', now).chat;
    const back = (chat: ReturnType<typeof active> | ReturnType<typeof assigned>) =>
      release({ ...chat, group: group! }, owning(anna), 'no-answer', 'system', SETTINGS, now + MINUTE).chat.group;
    expect(back(assigned())).toEqual(group);
    expect(back(active())).toMatchObject({ since: now + MINUTE, openedAt: null });
  });
});

describe('Giving a chat to a group', () => {
  const give = (
    chat = EVERY_STATE.active as Parameters<typeof toGroup>[0],
    actor = owning(anna),
    group: Group | null = PAY,
  ) => toGroup(chat, actor, owning(anna), group, SETTINGS, now);

  test('puts an owned chat back into the queue, for the group, and frees its owner', () => {
    const { chat, operators, record } = must(give());
    expect(chat).toMatchObject({
      state: 'queued',
      reason: 'transfer',
      group: { id: 'pay', by: { personId: 'anna' }, since: now },
    });
    expect(operators).toEqual([expect.objectContaining({ id: 'anna', openChats: [] })]);
    expect(record).toMatchObject({ why: 'transfer', fromId: 'anna', group: { id: 'pay', opened: null } });
  });

  test('moves a waiting chat, which keeps its waiting time', () => {
    const { chat, record } = must(give(EVERY_STATE.queued, vera));
    expect(chat).toMatchObject({ awaitingSince: EVERY_STATE.queued.awaitingSince, group: { id: 'pay' } });
    expect(record).toMatchObject({ by: 'vera', fromId: null });
  });

  test.each([
    ['chat-closed', EVERY_STATE.closed, owning(anna), PAY],
    ['chat-not-waiting', EVERY_STATE.bot, vera, PAY],
    ['not-owner', EVERY_STATE.active, boris, PAY],
    ['not-owner', EVERY_STATE.assigned, boris, null],
    ['not-allowed', EVERY_STATE.queued, boris, PAY],
    ['unknown-group', EVERY_STATE.queued, vera, null],
    ['group-retired', EVERY_STATE.active, owning(anna), { ...PAY, retired: true }],
  ] as const)('is refused: %s', (reason, chat, actor, group) => {
    expect(reasonOf(give(chat, actor, group))).toBe(reason);
  });
});

describe('The members of a group', () => {
  const set = (people: readonly ReturnType<typeof operator>[], add: string[], remove: string[] = [], group = PAY) =>
    withMembers(group, people, { add, remove });

  test('join and leave, and a repeat changes nobody', () => {
    const first = must(set([anna, member('boris')], ['anna'], ['boris']));
    const [a, b] = first.people.map(({ after }) => after);
    expect([a!.groups, b!.groups, first.joined, first.left]).toEqual([['pay'], [], ['anna'], ['boris']]);
    const again = must(set([a!, b!], ['anna'], ['boris']));
    expect(again.people.every(({ before, after }) => before === after)).toBe(true);
    expect([again.joined, again.left]).toEqual([[], []]);
  });

  test('may not join a retired group, but may leave it', () => {
    const over = { ...PAY, retired: true };
    expect(reasonOf(set([anna], ['anna'], [], over))).toBe('group-retired');
    expect(must(set([member('boris')], ['boris'], ['boris'], over)).left).toEqual(['boris']);
  });

  test('are in so many groups at the most', () => {
    const groups = Array.from({ length: MOST_GROUPS_OF_PERSON }, (_, i) => `g${i}`);
    expect(reasonOf(set([operator('anna', { groups })], ['anna']))).toBe('groups-full');
    expect(must(set([operator('anna', { groups: [...groups.slice(1), 'pay'] })], ['anna'])).joined).toEqual([]);
  });
});

describe('Only the queues in which something may fit are looked at', () => {
  test.each([
    ['a chat that comes into its group’s queue', null, waiting(), ['pay']],
    ['a chat for everybody', null, queued(), [EVERYBODY]],
    ['nothing', assigned(), active(), []],
  ])('%s', (_what, before, chat, pools) => {
    expect(poolsOfChat(before, { ok: true, chat, messages: [], operators: [], record: null })).toEqual(pools);
  });

  test('the queues of whoever has lost the chat', () => {
    const change = release(active(), owning(member('anna')), 'transfer', 'anna', SETTINGS, now);
    expect(poolsOfChat(active(), change)).toEqual([EVERYBODY, 'pay']);
    expect(poolsOfChat(active(), { ...change, operators: [{ ...anna, status: 'break' }] })).toEqual([EVERYBODY]);
  });

  test('all, where a repeat does not know', () => {
    expect(
      poolsOfChat(null, { ok: true, chat: active(), messages: [], operators: [], record: null, again: true }),
    ).toBe(null);
  });

  test.each([
    ['comes to work', member('anna', { status: 'break' }), member('anna'), [EVERYBODY, 'pay']],
    ['goes', member('anna'), member('anna', { status: 'absent' }), ['pay']],
    ['joins', anna, member('anna'), [EVERYBODY, 'pay']],
    ['leaves the group', member('anna'), anna, [EVERYBODY, 'pay']],
    ['is gone, told again', member('anna', { status: 'absent' }), member('anna', { status: 'absent' }), ['pay']],
  ])('somebody %s', (_what, before, after, pools) => {
    expect(poolsOfOperator(before, after)).toEqual(pools);
    expect(followsOperator(before, after)).toContain('route');
  });

  test('none, where somebody of no group goes', () => {
    expect(followsOperator(anna, { ...anna, status: 'absent' })).not.toContain('route');
  });
});
