import * as chat from '../../src/desk/chat.ts';
import * as reviews from '../../src/desk/reviews.ts';
import { must, owned } from './worlds.ts';

/** A report by e-mail to somebody outside of the company. */
export const REPORT = {
  letterId: null,
  email: 'report@example.com',
  every: 'week',
  weekday: 1,
  hour: 9,
  language: 'ru',
  version: 0,
} as const;

/** A closed chat of the operator, and what judges it. */
export async function judging() {
  const { admin, supervisor, owner, chatId } = await owned();
  await chat.close(owner, { chatId });
  const criteria = [{ id: 'polite', title: 'Вежливость', weight: 2 }];
  must(await reviews.saveScoreCard(admin, { criteria, proposals: false, version: 0 }));
  const verdict = { chatId, marks: [{ id: 'polite', mark: 4 }], comment: 'Хорошо', version: 0 };
  return { supervisor, owner, chatId, verdict };
}
