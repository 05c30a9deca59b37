import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, signal } from '@preact/signals';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Topic } from '#domain/topic.ts';
import type { SourceEntry } from '#domain/import/source-entry.ts';
import { inTopicOrder } from '#domain/topic/order.ts';
import type { Desk } from '../../app/call.ts';
import { readAddress } from './read-address.ts';
import type { PageLeft } from './read-address.ts';
import type { Chosen, Left } from './read-files.ts';
import { readFiles } from './read-files.ts';
import { callsOf, countsOf, isTooMuch, newTopics, planImport } from './plan.ts';

/** A source of which nothing could be taken. */
export type AnyLeft = Left | PageLeft;

/** How far an import has come. `left` are the sources of which nothing could be taken. `text`: why it stopped, for the person. */
export type Stage =
  | { is: 'choosing' }
  | { is: 'reading'; done: number; of: number }
  | { is: 'planned'; sources: readonly SourceEntry[]; left: readonly AnyLeft[] }
  | { is: 'running'; share: number }
  | { is: 'done'; added: number; changed: number; left: number }
  | { is: 'stopped'; text: string; added: number; changed: number };

type Ground = {
  entries: ReadonlySignal<readonly KnowledgeEntry[] | undefined>;
  topics: ReadonlySignal<readonly Topic[] | undefined>;
};

/** An import from its choice to its end: what would become of each entry is shown before anything is changed. */
export const ImportModel = createModel((desk: Desk, { entries, topics }: Ground) => {
  const stage = signal<Stage>({ is: 'choosing' });
  const topicId = signal<string | null>(null);
  const makesTopics = signal(true);
  let run = 0;

  /** Topics that are no longer in use take nothing new. */
  const offered = computed(() => inTopicOrder(topics.value ?? []).filter(({ life }) => life === undefined));
  const defaultTopicId = computed(() => topicId.value ?? offered.value[0]?.id ?? '');
  const missing = computed(() => {
    const now = stage.value;
    return now.is === 'planned' ? newTopics(now.sources, topics.value ?? []) : [];
  });
  const lines = computed(() => {
    const now = stage.value;
    if (now.is !== 'planned') return [];
    // Topics that would be made have no ids yet.
    const made = makesTopics.value ? missing.value.map((title, i) => ({ id: `new-${i}`, title, subtopics: [] })) : [];
    const all = [...offered.value, ...made];
    return planImport(now.sources, {
      entries: entries.value ?? [],
      topics: all,
      defaultTopicId: topicId.value ?? all[0]?.id ?? '',
    });
  });

  async function begin(
    read: (tell: (done: number, of: number) => void) => Promise<{ entries: SourceEntry[]; left: AnyLeft[] }>,
  ) {
    run += 1;
    const mine = run;
    stage.value = { is: 'reading', done: 0, of: 0 };
    const found = await read((done, of) => {
      if (mine === run) stage.value = { is: 'reading', done, of };
    }).catch(() => ({ entries: [], left: [{ path: '', why: 'broken' } as const] }));
    if (mine === run) stage.value = { is: 'planned', sources: found.entries, left: found.left };
  }

  /** The topics that are missing, made one after the other. Gives why it stopped, or null. */
  async function makeTopics(known: readonly Topic[], titles: readonly string[]): Promise<string | { made: Topic[] }> {
    const made: Topic[] = [];
    for (const title of titles) {
      const saved = await desk('saveTopic', { topicId: null, title, subtopics: [] });
      if (!saved.ok) return saved.text;
      made.push({ id: saved.output.topicId, title, subtopics: [] });
    }
    return { made: [...known, ...made] };
  }

  async function start(): Promise<void> {
    const now = stage.peek();
    if (now.is !== 'planned') return;
    run += 1;
    const mine = run;
    const sum = { added: 0, changed: 0 };
    const known = offered.peek();
    const titles = makesTopics.peek() ? [...missing.peek()] : [];
    // From here on it runs: a second press would make the same topics once more.
    stage.value = { is: 'running', share: 0 };
    const topicsNow = titles.length > 0 ? await makeTopics(known, titles) : { made: known };
    const stop = (text: string) => void (stage.value = { is: 'stopped', text, ...sum });
    if (mine !== run) return;
    if (typeof topicsNow === 'string') return stop(topicsNow);
    const ground = { entries: entries.peek() ?? [], defaultTopicId: topicId.peek() ?? topicsNow.made[0]?.id ?? '' };
    const plan = planImport(now.sources, { ...ground, topics: topicsNow.made });
    const left = countsOf(plan).leave;
    const calls = callsOf(plan);
    let unchanged = left;
    for (const [i, call] of calls.entries()) {
      const outcome = await desk('importEntries', { entries: call });
      if (!outcome.ok) return stop(outcome.text);
      sum.added += outcome.output.added;
      sum.changed += outcome.output.changed;
      unchanged += outcome.output.left;
      if (mine !== run) return;
      stage.value = { is: 'running', share: (i + 1) / calls.length };
    }
    stage.value = { is: 'done', ...sum, left: unchanged };
  }

  return {
    stage,
    lines,
    missing,
    offered,
    makesTopics,
    topicId: defaultTopicId,
    counts: computed(() => countsOf(lines.value)),
    tooMuch: computed(() => isTooMuch(lines.value, entries.value ?? [])),
    chooseTopic: (id: string) => void (topicId.value = id),
    makeTopics: (on: boolean) => void (makesTopics.value = on),
    readLater: (load: () => Promise<readonly Chosen[]>) => begin(async () => readFiles(await load())),
    readSite: (address: string) => begin((tell) => readAddress(desk, address, tell)),
    start,
    /** Back to the choice; what is being read counts no more. */
    again: () => {
      run += 1;
      stage.value = { is: 'choosing' };
    },
  };
});
export type Import = InstanceType<typeof ImportModel>;
