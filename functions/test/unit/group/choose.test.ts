import { describe, expect, test } from 'vitest';
import type { GroupFacts } from '../../../src/domain/group/choose.ts';
import { chooseGroup } from '../../../src/domain/group/choose.ts';
import type { Group, GroupRule } from '../../../src/domain/group/group.ts';
import { throughMerges } from '../../../src/domain/group/through-merges.ts';
import { fitsPage } from '../../../src/domain/group/page-pattern.ts';
import type { Topic } from '../../../src/domain/topic.ts';
import { parseInput } from '../../../src/domain/contract/fields.ts';
import { PageText } from '../../../src/domain/contract/page.ts';
import { GROUPS } from '../../../src/domain/contract/desk/groups.ts';

const NOTHING: GroupRule = { topics: [], channels: [], pages: [], languages: [] };
const group = (id: string, rule: Partial<GroupRule>, more: Partial<Group> = {}): Group => {
  return { ...NOTHING, ...rule, id, title: id, kind: 'department', place: 1, retired: false, ...more };
};
const facts = (more: Partial<GroupFacts> = {}): GroupFacts => {
  return { topic: null, channel: 'widget', page: null, language: 'ru', ...more };
};
const pay = (subtopicId: string | null = null) => ({ topics: [{ topicId: 'pay', subtopicId }] });
const PAGE = 'https://shop.example/delivery/when';

describe('The group of a chat', () => {
  test.each<[string, Group[], Partial<GroupFacts>, string | null]>([
    [
      'a topic, whatever the subtopic',
      [group('a', pay())],
      { topic: { topicId: 'pay', subtopicId: 'refund' } },
      'a: topic',
    ],
    ['a subtopic', [group('a', pay('refund'))], { topic: { topicId: 'pay', subtopicId: 'refund' } }, 'a: topic'],
    ['another subtopic', [group('a', pay('refund'))], { topic: { topicId: 'pay', subtopicId: 'card' } }, null],
    ['a topic without a subtopic', [group('a', pay('refund'))], { topic: { topicId: 'pay', subtopicId: null } }, null],
    ['no topic', [group('a', pay())], {}, null],
    ['a channel', [group('a', { channels: ['widget'] })], {}, 'a: channel'],
    ['a page', [group('a', { pages: ['/pay', '/delivery*'] })], { page: PAGE }, 'a: page'],
    ['a page that nobody knows', [group('a', { pages: ['/delivery*'] })], {}, null],
    ['a language', [group('a', { languages: ['en'] })], { language: 'en' }, 'a: language'],
    ['another language', [group('a', { languages: ['en'] })], {}, null],
    ['all that is asked', [group('a', { pages: ['/d*'], languages: ['ru'] })], { page: PAGE }, 'a: page, language'],
    ['a part of what is asked', [group('a', { pages: ['/d*'], languages: ['en'] })], { page: PAGE }, null],
    ['no group', [], {}, null],
    ['a group that asks for nothing', [group('a', {})], {}, null],
    ['a retired group', [group('a', { languages: ['ru'] }, { retired: true })], {}, null],
  ])('by %s', (_what, groups, more, expected) => {
    const chosen = chooseGroup(groups, facts(more));
    expect(chosen && `${chosen.groupId}: ${chosen.by.join(', ')}`).toBe(expected);
  });

  test('is the first in turn that fits, in whatever order they are read', () => {
    const two = [group('b', { languages: ['ru'] }, { place: 2 }), group('a', { channels: ['widget'] }, { place: 1 })];
    expect(chooseGroup(two, facts())?.groupId).toBe('a');
    expect(chooseGroup(two.toReversed(), facts())?.groupId).toBe('a');
    expect(chooseGroup([two[0]!, { ...two[1]!, retired: true }], facts())?.groupId).toBe('b');
  });
});

test('A group follows its topics when they are merged, and knows the ids from before', () => {
  const life = {
    is: 'merged',
    into: 'money',
    subtopics: { refund: 'back' },
    at: 1,
    done: 0,
    total: 0,
    stage: 'over',
  } as const;
  const topics: Topic[] = [
    { id: 'pay', title: 'Оплата', subtopics: [{ id: 'refund', title: 'Возврат' }], life },
    { id: 'money', title: 'Деньги', subtopics: [{ id: 'back', title: 'Возврат' }] },
  ];
  const by = (wanted: GroupRule['topics'][number], topic: GroupFacts['topic']) =>
    chooseGroup([throughMerges(group('a', { topics: [wanted] }), topics)], facts({ topic })) !== null;
  const [old, today] = [
    { topicId: 'pay', subtopicId: 'refund' },
    { topicId: 'money', subtopicId: 'back' },
  ];
  expect([by(old, today), by(today, old), by({ ...today, subtopicId: null }, old)]).toEqual([true, true, true]);
  expect(by(today, { topicId: 'pay', subtopicId: null })).toBe(false);
});

describe('A page', () => {
  test.each([
    ['/delivery', true],
    ['/delivery/when', false],
    ['/delivery*', true],
    ['/deli*ery', true],
    ['/*very', true],
    ['/*v*r*', true],
    ['/DELIVERY/', true],
    ['shop.example/delivery', true],
    ['https://www.shop.example/delivery', true],
    ['*.example/*', true],
    ['other.example/*', false],
    ['shop.example', false],
    ['/', false],
    ['/a*delivery', false],
    ['/delivery*delivery', false],
  ])('fits %s: %s', (pattern, fits) => {
    expect(fitsPage(pattern, 'https://shop.example/delivery/')).toBe(fits);
  });

  test('that is the site itself is "/"', () => {
    expect([fitsPage('/', 'https://shop.example'), fitsPage('/', 'https://shop.example/')]).toEqual([true, true]);
  });

  test('is compared in a moment, whatever pattern somebody has written', () => {
    const page = `https://shop.example/${'a'.repeat(280)}`;
    expect(fitsPage(`/${'*a'.repeat(95)}*b`, page)).toBe(false);
  });

  test.each([
    ['https://shop.example/pay?card=4111#phone', 'https://shop.example/pay'],
    ['https://shop.example', 'https://shop.example'],
    ['http://localhost:3000/a b', 'http://localhost:3000/a'],
    ['javascript:alert(1)', null],
    ['file:///home/me', null],
    ['https://user:secret@shop.example/', null],
    ['', null],
    [`https://shop.example/${'a'.repeat(1_000)}`, `https://shop.example/${'a'.repeat(279)}`],
  ])('is kept without what may be a client’s data: %s', (text, kept) => {
    expect(parseInput(PageText, text)).toEqual({ ok: true, value: kept });
  });

  test('that is too long for a page is refused', () => {
    expect(parseInput(PageText, `https://shop.example/${'a'.repeat(4_000)}`).ok).toBe(false);
  });
});

describe('A group is refused', () => {
  const good = { groupId: null, title: 'Оплата', kind: 'department', ...NOTHING };
  test('not when it asks for nothing', () => {
    expect(parseInput(GROUPS.saveGroup.input, good).ok).toBe(true);
  });
  test.each([
    ['without a title', { title: ' ' }],
    ['with a title that is too long', { title: 'а'.repeat(61) }],
    ['of a kind that does not exist', { kind: 'team' }],
    ['with a topic twice', { topics: [pay().topics[0], pay().topics[0]] }],
    ['with a channel that does not exist', { channels: ['pigeon'] }],
    ['with a page that fits everything', { pages: ['*'] }],
    ['with a page that is all stars', { pages: ['/**'] }],
    ['with a page with spaces', { pages: ['/a b'] }],
    ['with more pages than anybody reads', { pages: Array.from({ length: 51 }, (_, i) => `/${i}`) }],
    ['with a language that does not exist', { languages: ['de'] }],
  ])('%s', (_what, more) => {
    expect(parseInput(GROUPS.saveGroup.input, { ...good, ...more }).ok).toBe(false);
  });

  test.each([
    ['more people than are saved together', { add: Array.from({ length: 101 }, (_, i) => `p${i}`), remove: [] }],
    ['a person twice', { add: ['anna', 'anna'], remove: [] }],
    ['what is no id', { add: ['../other'], remove: [] }],
  ])('with %s', (_what, members) => {
    expect(parseInput(GROUPS.setMembers.input, { groupId: 'group', ...members }).ok).toBe(false);
  });
});
