import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ClosedChat } from '#domain/chat.ts';
import { HISTORY_PAGE } from '#domain/history.ts';
import type { Review } from '#domain/review/review.ts';
import { ReviewsModel } from './reviews-model.ts';

type Asked = { after: ClosedChat | null; answer: (chats: readonly ClosedChat[]) => void; fail: () => void };

const settled = () => new Promise((done) => setTimeout(done));
const fullPage = (name: string) =>
  Array.from({ length: HISTORY_PAGE }, (_, i) => ({ id: `${name}${i}` }) as ClosedChat);

const verdict = (id: string): Review => ({
  id,
  operatorId: null,
  closedAt: 0,
  score: null,
  by: 'vera',
  at: 0,
  marks: [],
  comment: '',
  total: null,
  seenAt: null,
  answer: null,
});

/** "Качество" whose pages of chats the test releases by hand. `judged`: the chats that have a verdict. */
function opened({ judged = () => false }: { judged?: (chatId: string) => boolean } = {}) {
  const pages: Asked[] = [];
  const search = signal('?state=open');
  const model = new ReviewsModel(
    {
      history: (_, after) =>
        new Promise((answer, reject) => pages.push({ after, answer, fail: () => reject(new Error('offline')) })),
      reviews: async (ids) => ids.filter(judged).map(verdict),
    },
    search,
    signal('Europe/Moscow'),
    signal(Date.parse('2026-11-25T09:00:00Z')),
    signal(undefined),
  );
  const ids = () => {
    const { value } = model.shown;
    return value.state === 'shown' ? value.rows.map(({ chat }) => chat.id) : null;
  };
  return { pages, search, model, ids };
}

describe('Качество', () => {
  it('goes on after its own last dialog when the answer to an earlier search comes late', async () => {
    const { pages, search, model } = opened();
    search.value = '?state=all';
    pages[1]!.answer(fullPage('now'));
    await settled();
    pages[0]!.answer(fullPage('before'));
    await settled();
    model.more();
    expect(pages.at(-1)!.after?.id).toBe(`now${HISTORY_PAGE - 1}`);
  });

  it('leaves out no dialog when one of the pages that a step goes through does not come', async () => {
    const { pages, model, ids } = opened({ judged: (id) => id.startsWith('first') && id !== 'first0' });
    pages[0]!.answer(fullPage('first'));
    await settled();
    pages[1]!.answer(fullPage('second'));
    await settled();
    model.more();
    pages[2]!.answer(fullPage('third').map((chat, i) => (i === 0 ? chat : { ...chat, id: `first-${i}` })));
    await settled();
    pages[3]!.fail();
    await settled();
    expect(model.shown.value).toMatchObject({ state: 'shown', more: 'failed' });
    model.more();
    expect(pages[4]!.after?.id).toBe(`second${HISTORY_PAGE - 1}`);
    pages[4]!.answer(fullPage('third'));
    await settled();
    expect(ids()).toContain('third0');
  });
});
