import { expect, test } from 'vitest';
import { staffed } from './story.ts';
import { callDesk, letterTo, mustDesk, unique } from './world.ts';

test('«!» sends feedback to the makers of the product, with the page, the version and the address for an answer', async () => {
  const { companyId, operators } = await staffed(1);
  const oleg = operators[0]!;
  const text = `Кнопка <b>не</b> видна ${unique()}`;
  await mustDesk(oleg, 'feedback', { text, page: '/dashboard/mine', version: '0.1.0' });
  const letter = await letterTo('rtnobusiness@gmail.com', companyId);
  for (const part of [text, '/dashboard/mine', '0.1.0', oleg.email, companyId]) expect(letter.text).toContain(part);
});

test('somebody who sends too often is asked to wait', async () => {
  const { operators } = await staffed(1);
  const word = () => callDesk(operators[0]!, 'feedback', { text: 'Ещё', page: '/', version: '0.1.0' });
  for (let i = 0; i < 5; i++) expect(await word()).toMatchObject({ ok: true });
  expect(await word()).toMatchObject({ ok: false, reason: 'too-many' });
});
