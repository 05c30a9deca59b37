import { computed, effect, signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { newOperator } from '#domain/team.ts';
import type { Operator } from '#domain/operator.ts';
import type { Listen } from '../database/live.ts';
import { NamesModel } from './names.ts';
import { TeamModel } from './team.ts';

const person = (id: string, firstName: string): Operator =>
  newOperator({ id, firstName, role: 'operator', maxChats: 1, shiftId: '' }, 1);

/** The names of an operator's screen, and how often it has begun to listen to the team. */
function names() {
  let begun = 0;
  const team: Listen<readonly Operator[]> = (next) => {
    begun++;
    next([person('anna', 'Анна'), person('oleg', 'Олег')]);
    return () => {};
  };
  const { everybody } = new TeamModel({ team });
  const profile = () => () => () => {};
  const model = new NamesModel({ profile }, everybody, signal(false), signal(person('me', 'Ирина')));
  return { model, begun: () => begun };
}

/** What a screen shows that asks for these names. */
async function shown(
  model: InstanceType<typeof NamesModel>,
  ask: (nameOf: (id: string, firstName?: string) => string | null) => string | null,
): Promise<string | null> {
  const name = computed(() => ask(model.nameOf.value));
  let last: string | null = null;
  const stop = effect(() => void (last = name.value));
  await Promise.resolve();
  stop();
  return last;
}

test("one's own name, and a name that a message keeps, are shown without listening to the team", async () => {
  const { model, begun } = names();
  expect(await shown(model, (nameOf) => nameOf('me'))).toBe('Ирина');
  expect(await shown(model, (nameOf) => nameOf('oleg', 'Олег'))).toBe('Олег');
  expect(begun()).toBe(0);
});

test("a colleague's name that is known from nowhere else comes from the team", async () => {
  const { model, begun } = names();
  expect(await shown(model, (nameOf) => nameOf('oleg'))).toBe('Олег');
  expect(begun()).toBe(1);
});
