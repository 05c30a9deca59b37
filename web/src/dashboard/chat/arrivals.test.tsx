import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Message } from '#domain/message.ts';
import { taken } from '../../../gallery/made/chats.ts';
import { NINA, VERA } from '../../../gallery/made/team.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { ColumnContext } from '../columns/column-context.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { testWork } from '../work/work.test-tool.ts';
import { Arrivals } from './arrivals.tsx';

const asked = (seq: number, text: string): Message => ({
  seq,
  text,
  id: `m${seq}`,
  at: seq,
  from: 'visitor',
  kind: 'text',
  choice: null,
});
const answered = (seq: number, text: string): Message => ({
  seq,
  text,
  id: `m${seq}`,
  at: seq,
  from: 'operator',
  kind: 'text',
  operatorId: 'nina',
  firstName: 'Нина',
});

/** What Vera hears of a chat of `owner` in a column. */
async function listen(owner: typeof VERA, isCurrent = signal(false)) {
  const { chat } = taken('a', owner, 1, 'Где заказ?');
  const messages = signal<readonly Message[]>([asked(1, 'Где заказ?')]);
  const column = { chatId: 'a', isCurrent, isSighted: signal(true), tell: () => {}, leave: () => {} };
  const page = await mount(
    <ColumnContext.Provider value={column}>
      <Arrivals chat={chat} opened={{ messages }} />
    </ColumnContext.Provider>,
    { work: testWork({ made: { self: VERA } }) },
  );
  const heard = () => [...page.querySelectorAll('[aria-live] p')].map((line) => line.textContent);
  const arrive = (message: Message) => act(() => void (messages.value = [...messages.value, message]));
  return { heard, arrive, client: ru.desk.client(chat.client.number) };
}

it('of the column with the focus all that others write is read aloud', async () => {
  const { heard, arrive } = await listen(NINA, signal(true));
  await arrive(asked(2, 'Ау'));
  expect(heard()).toEqual([`${ru.desk.said.visitor}: Ау`]);
  await arrive(answered(3, 'Едет'));
  expect(heard()[0]).toMatch(/^Нина.*: Едет$/);
});

it('of another column only what one’s own client writes, by the client’s name', async () => {
  const { heard, arrive, client } = await listen(VERA);
  await arrive(asked(2, 'Ау'));
  await arrive(answered(3, 'Шепчу'));
  expect(heard()).toEqual([`${client}: Ау`]);
});

it('of a colleague’s chat in another column nothing, and nothing of it later', async () => {
  const isCurrent = signal(false);
  const { heard, arrive } = await listen(NINA, isCurrent);
  await arrive(asked(2, 'Ау'));
  await act(() => void (isCurrent.value = true));
  expect(heard()).toEqual([]);
  await arrive(asked(3, 'Вы тут?'));
  expect(heard()).toEqual([`${ru.desk.said.visitor}: Вы тут?`]);
});
