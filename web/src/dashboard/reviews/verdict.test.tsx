import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { ScoreCard } from '#domain/review/card.ts';
import type { Review } from '#domain/review/review.ts';
import { over } from '../../../gallery/made/chats.ts';
import { NOW } from '../../../gallery/made/now.ts';
import { OLEG, VERA } from '../../../gallery/made/team.ts';
import { testApp } from '../app/app.test-tool.ts';
import type { Listen } from '../database/live.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { testWork } from '../work/work.test-tool.ts';
import { Verdict } from './verdict.tsx';

const CARD: ScoreCard = {
  criteria: [{ id: 'polite', title: 'Вежливость', weight: 1 }],
  proposals: false,
  formVersion: 1,
};
const MARK = { ...CARD.criteria[0]!, mark: 4 };
const OTHERS: Review = {
  id: 'low',
  operatorId: OLEG.id,
  closedAt: NOW,
  score: 1,
  by: VERA.id,
  at: NOW,
  marks: [MARK],
  comment: 'Коллега успела раньше',
  total: 75,
  seenAt: null,
  answer: null,
  formVersion: 1,
};

/** A value that the database sends now and whenever it changes. */
function sent<T>(first: T) {
  const value = signal(first);
  const listen: Listen<T> = (next) => value.subscribe(next);
  return { listen, send: (now: T) => act(() => void (value.value = now)) };
}

/** A chat without a verdict, in which the supervisor has begun to write one. */
async function writing() {
  const app = testApp();
  const [card, review] = [sent<ScoreCard | null>(CARD), sent<Review | null>(null)];
  const { chat } = over('low', OLEG, NOW, 'Где мой заказ?');
  const reads = { review: () => review.listen, card: card.listen, chat: () => sent(chat).listen };
  const work = testWork({ app, made: { self: VERA }, reads });
  const page = await mount(<Verdict chatId="low" onJudged={() => {}} />, { app, work });
  await act(async () => {});
  const comment = () => page.querySelector('textarea')!;
  await act(() => {
    comment().value = 'Не сказал, где заказ';
    comment().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return { page, card, review, comment: () => comment().value };
}

it('keeps what is being written when an admin saves other criteria', async () => {
  const { page, card, comment } = await writing();
  await card.send({ ...CARD, criteria: [{ id: 'right', title: 'Ответил верно', weight: 2 }], formVersion: 2 });
  expect(page.textContent).toContain('Ответил верно');
  expect(comment()).toBe('Не сказал, где заказ');
});

it('keeps what is being written when a colleague saves a verdict first', async () => {
  const { page, review, comment } = await writing();
  await review.send(OTHERS);
  expect(page.textContent).toContain('75 из 100');
  expect(comment()).toBe('Не сказал, где заказ');
});
