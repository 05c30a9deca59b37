import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Operator } from '#domain/operator.ts';
import { person } from '../../../gallery/made/team.ts';
import type { Known, RosterDesk } from './people-list-model.ts';
import { PEOPLE_PAGE, PeopleListModel, foundIn } from './people-list-model.ts';

const EVERYBODY = { words: '', role: 'any', state: 'all', order: 'standing' } as const;
const team = [
  person('oleg', 'Олег'),
  person('anna', 'Анна', { role: 'admin' }),
  person('vera', 'Вера', { active: false }),
];
const known = new Map<string, Known>([
  ['oleg', { id: 'oleg', lastName: 'Соловьёв', email: 'oleg@tea.ru', seenAt: 300 }],
  ['anna', { id: 'anna', lastName: 'Ли', email: 'a.li@tea.ru', seenAt: 100 }],
]);
const ids = (people: readonly Operator[]) => people.map(({ id }) => id);

/** A server that knows everybody, and what it was asked. */
function server(answers = true) {
  const asked: (readonly string[])[] = [];
  const desk: RosterDesk = async (_command, { ids: wanted }) => {
    asked.push(wanted);
    if (!answers) return { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} };
    return {
      ok: true,
      output: { people: wanted.map((id) => ({ id, lastName: `Фамилия-${id}`, email: '', seenAt: null })) },
    };
  };
  return { asked, desk };
}

describe('People are found', () => {
  it.each([
    ['соловьев', ['oleg']],
    ['ли анна', ['anna']],
    ['a.li@', ['anna']],
    ['вер', ['vera']],
    ['никто', []],
  ])('by the words "%s"', (words, found) => {
    expect(ids(foundIn(team, { ...EVERYBODY, words }, known))).toEqual(found);
  });

  it('by role and by whether they may sign in', () => {
    expect(ids(foundIn(team, { ...EVERYBODY, role: 'admin' }, known))).toEqual(['anna']);
    expect(ids(foundIn(team, { ...EVERYBODY, state: 'off' }, known))).toEqual(['vera']);
    expect(ids(foundIn(team, { ...EVERYBODY, state: 'active' }, known))).toEqual(['oleg', 'anna']);
  });

  it('with whoever was seen longest ago first', () => {
    expect(ids(foundIn(team, { ...EVERYBODY, order: 'seen' }, known))).toEqual(['vera', 'anna', 'oleg']);
  });
});

describe('A list of a thousand people', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => person(`p${i}`, `Имя ${i}`));

  it('is shown in pages, and asks the server nothing until somebody searches', async () => {
    const { asked, desk } = server();
    const list = new PeopleListModel(desk, signal(many));
    expect([list.count.value, list.pages.value, list.shown.value?.length]).toEqual([1_000, 20, PEOPLE_PAGE]);
    list.go(19);
    expect(list.shown.value?.at(-1)?.id).toBe('p999');
    expect(asked).toEqual([]);
    list.set({ words: 'Фамилия-p777' });
    await expect.poll(() => list.shown.value?.map(({ id }) => id)).toEqual(['p777']);
    expect(asked.map((part) => part.length)).toEqual([500, 500]);
    expect(list.page.value).toBe(0);
    list.set({ words: 'Фамилия-p778' });
    expect(list.shown.value?.map(({ id }) => id)).toEqual(['p778']);
    expect(asked).toHaveLength(2);
  });

  it('still finds first names where the server does not answer, and says so', async () => {
    const { desk } = server(false);
    const list = new PeopleListModel(desk, signal(many.slice(0, 20)));
    list.set({ words: 'Имя 7' });
    await expect.poll(() => list.trouble.value).toBe('Нет связи');
    expect(list.shown.value?.map(({ id }) => id)).toEqual(['p7', 'p17']);
  });

  it('stays on a page that is there when people go', () => {
    const everybody = signal(many);
    const list = new PeopleListModel(server().desk, everybody);
    list.go(19);
    everybody.value = many.slice(0, 60);
    expect([list.page.value, list.shown.value?.length]).toEqual([1, 10]);
  });
});
