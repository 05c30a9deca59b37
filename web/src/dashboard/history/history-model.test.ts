import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ClosedChat } from '#domain/chat.ts';
import type { HistoryQuery } from '#domain/history.ts';
import { HISTORY_PAGE } from '#domain/history.ts';
import type { Topic } from '#domain/topic.ts';
import type { Route } from '../app/route.ts';
import { parseRoute } from '../app/route.ts';
import type { HistoryReads } from './history-model.ts';
import { HistoryModel } from './history-model.ts';

type Asked = {
  wanted: HistoryQuery;
  after: ClosedChat | null;
  answer: (chats: readonly ClosedChat[]) => void;
  fail: () => void;
};

/** A history whose answers the test releases by hand. */
function slowly() {
  const pages: Asked[] = [];
  const counts: { wanted: HistoryQuery; answer: (count: number) => void; fail: () => void }[] = [];
  const reads: HistoryReads = {
    history: (wanted, after) =>
      new Promise((answer, reject) => pages.push({ wanted, after, answer, fail: () => reject(new Error('offline')) })),
    historyCount: (wanted) =>
      new Promise((answer, reject) => counts.push({ wanted, answer, fail: () => reject(new Error('offline')) })),
    found: () => Promise.reject(new Error('not asked for words')),
    foundCount: () => Promise.reject(new Error('not asked for words')),
    closedAt: () => Promise.reject(new Error('not asked for words')),
  };
  return { reads, pages, counts };
}

const chat = (id: string): ClosedChat => ({ id }) as ClosedChat;
const fullPage = (name: string) => Array.from({ length: HISTORY_PAGE }, (_, i) => chat(`${name}${i}`));
const topics = signal<readonly Topic[] | undefined>(undefined);
const settled = () => new Promise((done) => setTimeout(done));

function opened(address: string) {
  const world = slowly();
  const route = signal<Route>(parseRoute(address));
  const timeZone = signal<string | undefined>(undefined);
  const now = signal(Date.parse('2026-11-25T09:00:00Z'));
  const model = new HistoryModel(world.reads, route, timeZone, now, topics);
  return { ...world, route, timeZone, now, model };
}

describe('История', () => {
  it('looks for the topic that one in the address was merged into, and begins nothing anew when topics change otherwise', async () => {
    const { pages } = opened('/dashboard/history?topic=post&rating=5');
    const [delivery, life] = [
      { id: 'delivery', title: 'Доставка', subtopics: [] },
      { is: 'merged', into: 'delivery', subtopics: {}, at: 1, done: 0, total: 1, stage: 'moving' } as const,
    ];
    topics.value = [delivery, { id: 'post', title: 'Почта', subtopics: [], life }];
    topics.value = [
      { ...delivery, title: 'Курьеры' },
      { id: 'post', title: 'Почта', subtopics: [], life },
    ];
    const asked = pages.map(({ wanted }) => wanted.conditions.find(({ field }) => field === 'topic.topicId')?.value);
    topics.value = undefined;
    expect(asked).toEqual(['post', 'delivery']);
  });

  it('asks once for a page and once for the count, and then for the next page after the last dialog', async () => {
    const { pages, counts, model } = opened('/dashboard/history?rating=5');
    expect([pages.length, counts.length]).toEqual([1, 1]);
    expect(model.found.value).toEqual({ state: 'loading' });
    pages[0]!.answer(fullPage('a'));
    counts[0]!.answer(31);
    await settled();
    expect(model.count.value).toEqual({ total: 31, exactly: true });
    expect(model.found.value).toMatchObject({ state: 'found', more: 'some' });
    void model.more();
    void model.more();
    expect(pages.length).toBe(2);
    expect(pages[1]!.after?.id).toBe(`a${HISTORY_PAGE - 1}`);
    pages[1]!.answer([chat('last')]);
    await settled();
    expect(model.found.value).toMatchObject({ state: 'found', more: 'none' });
    expect(model.found.value.state === 'found' && model.found.value.hits.length).toBe(HISTORY_PAGE + 1);
  });

  it('drops the answer to a filter that has been changed meanwhile', async () => {
    const { pages, route, model } = opened('/dashboard/history?rating=5');
    route.value = parseRoute('/dashboard/history?rating=1');
    pages[1]!.answer([chat('bad')]);
    pages[0]!.answer([chat('good')]);
    await settled();
    expect(model.found.value).toEqual({ state: 'found', hits: [{ chat: chat('bad'), lines: [] }], more: 'none' });
  });

  it('does not ask again when a dialog is opened or closed, or when another page is opened', () => {
    const { pages, route } = opened('/dashboard/history?rating=5');
    route.value = parseRoute('/dashboard/history/chat?rating=5');
    route.value = parseRoute('/dashboard/history/chat?rating=5#at=12');
    route.value = parseRoute('/dashboard/history?rating=5');
    route.value = parseRoute('/dashboard/mine');
    expect(pages.length).toBe(1);
  });

  it('waits for the company’s time zone when days are filtered, and only then', () => {
    const days = opened('/dashboard/history?from=2026-11-25');
    expect(days.pages.length).toBe(0);
    days.timeZone.value = 'Europe/Moscow';
    expect(days.pages.map(({ wanted }) => wanted.from)).toEqual([Date.parse('2026-11-24T21:00:00Z')]);
    const week = opened('/dashboard/history?period=week');
    expect(week.pages.length).toBe(0);
    week.timeZone.value = 'Europe/Moscow';
    expect(week.pages.map(({ wanted }) => wanted.from)).toEqual([Date.parse('2026-11-18T21:00:00Z')]);
    week.now.value += 20 * 3_600_000;
    expect(week.pages.map(({ wanted }) => wanted.from)).toEqual([
      Date.parse('2026-11-18T21:00:00Z'),
      Date.parse('2026-11-19T21:00:00Z'),
    ]);
    const all = opened('/dashboard/history');
    all.timeZone.value = 'Europe/Moscow';
    expect(all.pages.length).toBe(1);
  });

  it('says that it failed and tries again, and keeps the loaded dialogs when only the next page failed', async () => {
    const { pages, counts, model } = opened('/dashboard/history');
    pages[0]!.fail();
    counts[0]!.fail();
    await settled();
    expect([model.found.value, model.count.value]).toEqual([{ state: 'failed' }, null]);
    model.retry();
    pages[1]!.answer(fullPage('a'));
    await settled();
    void model.more();
    pages[2]!.fail();
    await settled();
    expect(model.found.value).toMatchObject({
      state: 'found',
      more: 'failed',
      hits: fullPage('a').map((found) => ({ chat: found, lines: [] })),
    });
  });
});
