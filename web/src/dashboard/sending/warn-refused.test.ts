import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { ru } from '../app/all-words.test-tool.ts';
import { russian } from '../app/app.test-tool.ts';
import type { Outgoing } from './outgoing.ts';
import { ColumnsModel } from '../columns/columns-model.ts';
import { ToastsModel } from '../app/toasts.ts';
import type { Route } from '../app/route.ts';
import { warnRefused } from './warn-refused.ts';
import type { OwnedChat } from '#domain/chat.ts';
import { taken } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { owned } from '../work/work.test-tool.ts';

const composed = { text: 'Проверю', at: 1, seenSeq: 1 };
const failed = (id: string, chatId: string): Outgoing => ({
  ...composed,
  id,
  chatId,
  state: 'failed',
  why: 'Чат уже закрыт.',
});
const sending = (id: string, chatId: string): Outgoing => ({ ...composed, id, chatId, state: 'sending' });

/** An operator who has chat "a" open. Chat "b" is in their list as «Клиент #7». */
function atDesk(first: readonly Outgoing[], at: Route = { page: 'mine', chatId: 'a' }) {
  const outgoing = signal(first);
  const toasts = new ToastsModel();
  const { chat } = taken('b', OLEG, 1, 'Где заказ?', { number: 7, phone: null, name: null });
  const mine = signal<OwnedChat[]>([owned(chat)]);
  const columns = new ColumnsModel(signal(at));
  const stop = warnRefused(
    { toasts, locale: russian },
    { outbox: { outgoing }, inbox: { mine }, phones: { write: signal((phone: string) => phone) }, columns },
  );
  return { outgoing, mine, columns, stop, said: () => toasts.toasts.value.map(({ text }) => text) };
}

it('a refusal in a chat that is not open is reported once, with the client and the reason', () => {
  const { outgoing, mine, stop, said } = atDesk([sending('1', 'b')]);
  mine.value = [];
  outgoing.value = [failed('1', 'b')];
  outgoing.value = [failed('1', 'b'), sending('2', 'b')];
  expect(said()).toEqual([`Не отправлено (${ru.desk.client(7)}). Чат уже закрыт.`]);
  outgoing.value = [sending('1', 'b'), failed('3', 'c')];
  expect(said()).toHaveLength(2);
  stop();
  outgoing.value = [failed('4', 'b')];
  expect(said()).toHaveLength(2);
});

it('a refusal in the open chat, and one from before, are not reported', () => {
  const { outgoing, said } = atDesk([failed('0', 'b'), sending('1', 'a')]);
  outgoing.value = [failed('0', 'b'), failed('1', 'a')];
  expect(said()).toEqual([]);
});

it('a refusal in one of several chats side by side is reported where its column is scrolled away', () => {
  const { outgoing, columns, said } = atDesk([sending('1', 'b'), sending('2', 'c')], {
    page: 'side',
    chatIds: ['b', 'c'],
  });
  columns.sight('b', true);
  columns.sight('c', false);
  outgoing.value = [failed('1', 'b'), sending('2', 'c')];
  expect(said()).toEqual([]);
  outgoing.value = [failed('1', 'b'), failed('2', 'c')];
  expect(said()).toHaveLength(1);
});
