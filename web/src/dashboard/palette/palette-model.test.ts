import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Chat, ClosedChat, OpenChat } from '#domain/chat.ts';
import { over, taken } from '../../../gallery/made/chats.ts';
import { NOW } from '../../../gallery/made/now.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import type { Item } from './items.ts';
import { PaletteModel } from './palette-model.ts';

const numbered = <C extends Chat>(chat: C, number: number): C => ({ ...chat, client: { ...chat.client, number } });
const closed = (id: string, number: number) => numbered(over(id, OLEG, NOW, 'Спасибо').chat as ClosedChat, number);
const page = (title: string): Item => ({ key: title, kind: 'page', title, also: [], to: { page: 'topics' } });

function opened(seesAll: boolean, fails = false) {
  const asked: string[] = [];
  const answers: { number: number; answer: (chats: readonly ClosedChat[]) => void }[] = [];
  const model = new PaletteModel(
    {
      closedNumbered: (number) => {
        asked.push(`closed ${number}`);
        return new Promise((answer) => answers.push({ number, answer }));
      },
      openNumbered: async (number) => {
        asked.push(`open ${number}`);
        if (fails) throw new Error('offline');
        return [numbered(taken('open', OLEG, NOW, 'Где заказ?').chat as OpenChat, number)];
      },
    },
    {
      items: signal([page('Темы'), page('Очередь')]),
      chats: signal<readonly Chat[]>([closed('mine', 111_111)]),
      itemsOf: (chats) =>
        chats.map(({ id, client }) => ({ ...page(`Клиент #${client.number}`), key: id, kind: 'chat' })),
      searchFor: (typed) => ({ ...page(typed), key: 'search', kind: 'search' }),
      seesAll,
    },
  );
  const keys = () => model.found.value.map(({ key }) => key);
  return { model, asked, answers, keys };
}
const settled = () => new Promise((done) => setTimeout(done));

it('offers the chats at hand and the sections before anything is typed', () => {
  expect(opened(true).keys()).toEqual(['mine', 'Темы', 'Очередь']);
});

it('goes round the list with the arrows, and begins anew with each letter', () => {
  const { model } = opened(true);
  model.move(-1);
  expect(model.chosen.value?.key).toBe('Очередь');
  model.move(1);
  expect(model.chosen.value?.key).toBe('mine');
  model.move(1);
  model.type('оч');
  expect(model.chosen.value?.key).toBe('Очередь');
});

it('asks the database for the chats of a whole number only, and drops the answer to an older one', async () => {
  const { model, asked, answers, keys } = opened(true);
  for (const typed of ['1', '12345', '123456']) model.type(typed);
  model.type('654321');
  await settled();
  expect(asked).toEqual(['closed 123456', 'open 123456', 'closed 654321', 'open 654321']);
  answers[1]!.answer([closed('new', 654_321)]);
  answers[0]!.answer([closed('old', 123_456)]);
  await settled();
  expect(keys()).toEqual(['new', 'open', 'search']);
});

it('shows what has come where the rest failed, and asks for no open chats of others without the right', async () => {
  const failing = opened(true, true);
  failing.model.type('123456');
  failing.answers[0]!.answer([closed('closed', 123_456)]);
  await settled();
  expect(failing.keys()).toEqual(['closed', 'search']);
  const operator = opened(false);
  operator.model.type('123456');
  expect(operator.asked).toEqual(['closed 123456']);
});

it('offers the search of the history where nothing else is found', () => {
  const { model, keys } = opened(true);
  model.type('такого нигде нет');
  expect(keys()).toEqual(['search']);
});
