import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#domain/role.ts';
import { find } from './find.ts';
import type { Item, Tongues } from './items.ts';
import { peopleOf, placesFor, searchFor, topicsOf } from './items.ts';
import type { Text } from './words.ts';
import { PALETTE_WORDS, wordsIn } from './words.ts';
import { numberIn } from './chats.ts';

let russian: Tongues;
let english: Tongues;
let text: Text;
beforeAll(async () => {
  const [ru, en] = await Promise.all([wordsIn('ru'), wordsIn('en')]);
  russian = { own: ru, other: en };
  english = { own: en, other: ru };
  text = (await PALETTE_WORDS.ru()) as Text;
});
const titles = (items: readonly Item[]) => items.map(({ title }) => title);

describe('The palette', () => {
  it('finds by Russian words in the English interface, and the reverse', () => {
    const [ru, en] = [placesFor('admin', russian, text), placesFor('admin', english, text)];
    expect(titles(find(en, 'очередь'))[0]).toBe('Queue');
    expect(titles(find(ru, 'topics'))[0]).toBe('Темы');
    expect(find(en, 'часовой пояс')[0]).toMatchObject({ title: 'Time zone', to: { section: 'company' } });
    expect(find(ru, 'greeting')[0]).toMatchObject({ title: 'Приветствие', field: 'Приветствие' });
    expect(find(en, 'цвет')[0]).toMatchObject({ to: { page: 'settings', section: 'site' } });
  });

  it('offers each role only what it may open', () => {
    const pages = Object.fromEntries(
      ROLES.map((role) => [role, new Set(placesFor(role, russian, text).map(({ to }) => to.page))]),
    );
    expect([...pages['operator']!]).toEqual(['mine', 'history', 'replies', 'profile']);
    expect([...pages['supervisor']!]).toEqual(
      expect.arrayContaining(['queue', 'chats', 'now', 'team', 'reports', 'reviews']),
    );
    for (const page of ['people', 'topics', 'knowledge', 'settings', 'audit'] as const) {
      expect(pages['supervisor']!.has(page)).toBe(false);
      expect(pages['admin']!.has(page)).toBe(true);
    }
  });

  it('leads to the chats of a person, of a topic and of a subtopic', () => {
    const people = peopleOf([{ id: 'anna', name: 'Анна Петрова' }], text);
    const subtopics = [{ id: 'late', title: 'Опоздала' }];
    const topics = topicsOf([{ id: 'post', title: 'Почта', subtopics }], text);
    expect(find([...people, ...topics], 'петр')[0]?.to).toMatchObject({ page: 'history', search: '?operator=anna' });
    expect(find([...people, ...topics], 'почта')[0]?.to).toMatchObject({ search: '?topic=post' });
    expect(find([...people, ...topics], 'опозд')[0]?.to).toMatchObject({ search: '?topic=post&subtopic=late' });
    expect(searchFor(' возврат ', text).to).toMatchObject({ page: 'history' });
  });

  it('has one item of each place, and each has a name in both languages', () => {
    const all = placesFor('admin', russian, text);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { title, also, key } of all) expect([title, ...also].filter(Boolean), key).toHaveLength(2);
  });
});

it.each([
  ['123456', 123_456],
  ['#123456', 123_456],
  ['Клиент #123456', 123_456],
  ['12345', null],
  ['1234567', null],
  ['+7 916 123456', null],
  ['привет', null],
])('«%s» asks for the chats of the number %s', (typed, number) => {
  expect(numberIn(typed)).toBe(number);
});
