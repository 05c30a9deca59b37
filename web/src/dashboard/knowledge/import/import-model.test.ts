import { signal } from '@preact/signals';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Topic } from '#domain/topic.ts';
import type { ImportedEntry } from '#domain/contract/desk/imported-entry.ts';
import { sourceEntry } from '#domain/import/source-entry.ts';
import { idFor, takeOver } from '#domain/import/take-over.ts';
import { deskOf } from '../../app/app.test-tool.ts';
import { ImportModel } from './import-model.ts';
import { callsOf, planImport } from './plan.ts';

const TOPICS: readonly Topic[] = [{ id: 't', title: 'Доставка', subtopics: [] }];

/** A server that keeps what it is told, and refuses the calls of these numbers. */
function opened({ topics = TOPICS, refuses = [] as number[] } = {}) {
  const entries = signal<readonly KnowledgeEntry[] | undefined>([]);
  const known = signal<readonly Topic[] | undefined>(topics);
  const calls: string[] = [];
  const sites: Record<string, { entries: ReturnType<typeof sourceEntry>[]; addresses: string[] }> = {};
  const desk = deskOf(async (command, fields) => {
    calls.push(command);
    if (refuses.includes(calls.length)) return { ok: false, reason: 'busy', text: 'Занято', now: {}, problems: {} };
    if (command === 'saveTopic') {
      const topicId = `topic-${calls.length}`;
      known.value = [...known.value!, { id: topicId, title: String(fields['title']), subtopics: [] }];
      return { ok: true, output: { topicId, version: 0 } };
    }
    if (command === 'readAddress') {
      const site = sites[String(fields['address'])];
      if (site === undefined) return { ok: false, reason: 'page-unread', text: 'Закрыто', now: {}, problems: {} };
      return { ok: true, output: site };
    }
    const done = { added: 0, changed: 0, left: 0 };
    for (const { entryId, ...taken } of fields['entries'] as ImportedEntry[]) {
      const id = entryId ?? idFor(taken.origin);
      const before = entries.value!.find((one) => one.id === id) ?? null;
      const deed = takeOver(before, id, taken);
      if (deed.does === 'leave') done.left += 1;
      else entries.value = [...entries.value!.filter((one) => one !== before), deed.entry];
      if (deed.does === 'add') done.added += 1;
      if (deed.does === 'change') done.changed += 1;
    }
    return { ok: true, output: done };
  });
  const model = new ImportModel(desk, { entries, topics: known });
  const choose = async (text: string) => {
    await model.readLater(async () => [{ path: 'a.csv', bytes: strToU8(text) }]);
  };
  return { model, entries, calls, sites, choose };
}
const TABLE = `title,answer,topic\n${Array.from({ length: 250 }, (_, i) => `Вопрос ${i},Ответ ${i},${i % 2 ? 'Доставка' : 'Оплата'}`).join('\n')}`;

describe('An import', () => {
  it('shows what it would do before it does anything, then does it with progress, and a second run adds nothing', async () => {
    const { model, entries, calls, choose } = opened();
    await choose(TABLE);
    expect(model.counts.value).toEqual({ add: 250, change: 0, leave: 0, refuse: 0 });
    expect(model.missing.value).toEqual(['Оплата']);
    expect(calls).toEqual([]);
    const shares: number[] = [];
    model.stage.subscribe((stage) => stage.is === 'running' && shares.push(stage.share));
    await model.start();
    expect(model.stage.value).toEqual({ is: 'done', added: 250, changed: 0, left: 0 });
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(calls).toEqual(['saveTopic', 'importEntries', 'importEntries', 'importEntries']);
    expect(new Set(entries.value!.map(({ topicId }) => topicId))).toEqual(new Set(['t', 'topic-1']));
    model.again();
    await choose(TABLE);
    expect(model.counts.value).toMatchObject({ add: 0, change: 0, leave: 250 });
    await model.start();
    expect(model.stage.value).toEqual({ is: 'done', added: 0, changed: 0, left: 250 });
    expect(entries.value).toHaveLength(250);
  });

  it('that loses its connection says how far it has come, and goes on from there', async () => {
    const { model, entries, choose } = opened({ refuses: [3] });
    model.makeTopics(false);
    await choose(TABLE);
    await model.start();
    expect(model.stage.value).toEqual({ is: 'stopped', text: 'Занято', added: 200, changed: 0 });
    await choose(TABLE);
    expect(model.counts.value).toMatchObject({ add: 50, leave: 200 });
    await model.start();
    expect(entries.value).toHaveLength(250);
  });

  it('refuses what no entry can be, by its field, and takes the rest', async () => {
    const { model, choose } = opened();
    await choose(`title,answer\n,без названия\nДлинный,${'а'.repeat(4001)}\nЦена,300`);
    expect(model.lines.value.map((line) => (line.does === 'refuse' ? [line.field, line.problem] : line.does))).toEqual([
      ['title', 'empty'],
      ['answer', 'too-long'],
      'add',
    ]);
  });

  it('into a company without topics makes those that it names', async () => {
    const { model, entries, choose } = opened({ topics: [] });
    await choose('title,answer,topic\nЦена,300,Оплата\nСрок,два,');
    expect(model.counts.value).toMatchObject({ add: 2, refuse: 0 });
    await model.start();
    expect(entries.value).toMatchObject([
      { title: 'Цена', topicId: 'topic-1' },
      { title: 'Срок', topicId: 'topic-1' },
    ]);
  });

  it('into a company without topics, of a source that names none, is refused', async () => {
    const { model, choose } = opened({ topics: [] });
    await choose('title,answer\nЦена,300');
    expect(model.lines.value).toMatchObject([{ does: 'refuse', field: 'topicId' }]);
  });

  it('says when there is more than can be published', async () => {
    const { model, entries, choose } = opened();
    await choose(TABLE);
    expect(model.tooMuch.value).toBe(false);
    entries.value = Array.from({ length: 900 }, (_, i) => ({
      id: `e${i}`,
      title: `e${i}`,
      phrasings: [],
      answer: 'a',
      topicId: 't',
      subtopicId: null,
      active: true,
    }));
    expect(model.tooMuch.value).toBe(true);
  });

  it('of a sitemap reads its pages, each once, and tells of those that it could not read', async () => {
    const { model, calls, sites } = opened();
    const page = (title: string) => ({ entries: [sourceEntry(`url:${title}`, title, 'Ответ')], addresses: [] });
    sites['map'] = { entries: [], addresses: ['a', 'b', 'map', 'inside'] };
    Object.assign(sites, { a: page('А'), b: page('Б') });
    await model.readSite('map');
    expect(calls).toHaveLength(4);
    expect(model.lines.value.map(({ title }) => title)).toEqual(['А', 'Б']);
    expect(model.stage.value).toMatchObject({
      is: 'planned',
      left: [{ path: 'inside', why: 'said', text: 'Закрыто' }],
    });
  });

  it('that was given up does not come back when its page has been read', async () => {
    const { model } = opened();
    const reading = model.readSite('map');
    model.again();
    await reading;
    expect(model.stage.value).toEqual({ is: 'choosing' });
  });
});

describe('The calls of an import', () => {
  it('are none larger than the server takes', () => {
    const long = Array.from({ length: 400 }, (_, i) =>
      sourceEntry(`o${i}`, `Запись ${i}`, 'а'.repeat(4_000), {
        phrasings: Array.from({ length: 10 }, (_2, n) => `${n} ${'б'.repeat(400)}`),
      }),
    );
    const calls = callsOf(planImport(long, { entries: [], topics: TOPICS, defaultTopicId: 't' }));
    expect(calls.flat()).toHaveLength(400);
    for (const call of calls) {
      expect(call.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(call).length).toBeLessThanOrEqual(1_500_000);
    }
    expect(calls.length).toBeGreaterThan(1);
  });
});
