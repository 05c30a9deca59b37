import { parseArgs } from 'node:util';
import type { ClosedChat } from '../functions/src/domain/chat.ts';
import type { Day } from '../functions/src/domain/day.ts';
import { dayOf } from '../functions/src/domain/day.ts';
import { DEFAULT_SETTINGS } from '../functions/src/domain/settings.ts';
import { daysIn } from '../functions/src/domain/report/ask.ts';
import { storedAs } from '../functions/src/domain/report/day-doc.ts';
import type { Question } from '../functions/src/domain/report/question.ts';
import { DAY, HOUR } from '../functions/src/domain/time.ts';
import type { Past } from './bench/closed-chats.ts';
import { ZONE, chatsOf, figuresOf } from './bench/figures-year.ts';
import { SetupError, main } from './fail.ts';
import { startMeter } from './meter.ts';
import { openOwnSystem } from './replay/system.ts';

const COMPANY = 'bench-reports';
const REPEATS = 3;
/** The chats themselves are written of so many days only: no other page reads any. */
const DAYS_WITH_CHATS = 3;
/** So many days are made of chats; the others are as they are, under their own date. */
const VARIETY = 5;

/**
 * `npm run bench:reports -- [--chats 1000] [--days 730] [--operators 30] [--topics 20] [--json]`: a company with the figures of twice so many days, since each report
 * compares. Asks for a year from its days, makes the digests as the sweep does, and asks for each page of the reports as the server does, in this process, on a Firestore
 * emulator of its own. Prints the documents that each page reads, the KB of its answer, the ms of the first time and the median of three more, and the ms that this process
 * computes for it, without the database.
 */
await main(async () => {
  const { values } = parseArgs({
    options: {
      chats: { type: 'string', default: '1000' },
      days: { type: 'string', default: '730' },
      operators: { type: 'string', default: '30' },
      topics: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'chats' | 'days' | 'operators' | 'topics') => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 1) throw new SetupError(`--${name} takes a whole number from 1`);
    return number;
  };
  const [chats, days, operators, topics] = [whole('chats'), whole('days'), whole('operators'), whole('topics')];
  const say = (line: string) => void process.stderr.write(line);
  const system = await openOwnSystem();
  Object.assign(process.env, system.env, { METADATA_SERVER_DETECTION: 'none' });
  const metered = startMeter();
  const { docOf, chatCodec } = await import('../functions/src/store/refs.ts');
  const { answer } = await import('../functions/src/work/figures/answer.ts');
  const { makeOf } = await import('../functions/src/work/figures/make-digests.ts');
  const settings = { ...DEFAULT_SETTINGS.ru, timeZone: ZONE };
  const versions = { knowledgeVersion: 0, teamVersion: 0, published: null };
  const company = { id: COMPANY, name: 'Магазин «Сад»', settings, createdAt: 0, ...versions };
  const past: Past = {
    companyId: COMPANY,
    ownerIds: Array.from({ length: operators }, (_, i) => `operator-${i}-of-the-company`),
    topics: Array.from({ length: topics }, (_, i) => ({
      id: `topic-${i}-of-the-company`,
      title: 'Тема',
      subtopics: [0, 1].map((k) => ({ id: `subtopic-${i}-${k}`, title: 'Подтема' })),
    })),
    end: Date.now(),
    count: chats * 365,
  };
  const dayBefore = (before: number): Day => dayOf(Date.now() - before * DAY, ZONE);
  const yesterday = dayBefore(1);
  let bytes = 0;
  const writing: Promise<unknown>[] = [];
  const made: ReturnType<typeof figuresOf>[] = [];
  for (const [i, day] of daysIn({ from: dayBefore(2 * days), to: yesterday }).entries()) {
    const withChats = day > dayBefore(1 + DAYS_WITH_CHATS);
    const known = made[i % VARIETY];
    const own = known === undefined || withChats ? figuresOf(day, chatsOf(day, chats, past, i), past.ownerIds) : known;
    made[i % VARIETY] ??= own;
    const stored = storedAs({ ...own.stats, day }, 0);
    const doc = docOf.stats(COMPANY, day);
    writing.push(doc.ref.set(doc.codec.write(stored.doc)));
    for (const [shard, part] of stored.shards.entries())
      writing.push(docOf.statsShard(COMPANY, day, shard).ref.set({ ...part }));
    if (writing.length > 20) await Promise.all(writing.splice(0));
    bytes = Math.max(bytes, JSON.stringify(stored.doc).length);
    if (withChats) await writeAll(own.chats);
    if (i % 50 === 0) say(`\rWriting days: ${i} of ${2 * days}`);
  }
  await Promise.all(writing);
  say(`\nThe largest day is ${Math.round(bytes / 1024)} KB.\n`);

  async function writeAll(some: readonly ClosedChat[]): Promise<void> {
    const codec = chatCodec(settings);
    await Promise.all(some.map((chat) => docOf.chat(COMPANY, chat.id).ref.set(codec.write(chat))));
  }

  const of = (many: number, more: Partial<Question> = {}): Question => ({
    from: dayBefore(many),
    to: yesterday,
    ...more,
  });
  const operatorId = past.ownerIds[0]!;
  const topicId = past.topics[0]!.id;
  const year = Math.min(365, days);
  const pages: readonly (readonly [string, Question])[] = [
    ['a week', of(7)],
    ['a month', of(30)],
    [`${year} days`, of(year)],
    [`${year} days by operator`, of(year, { by: 'operator' })],
    [`${year} days by topic`, of(year, { by: 'topic' })],
    [`${year} days of an operator`, of(year, { operatorId })],
    [`${year} days of a topic`, of(year, { topicId })],
    ...(days === year
      ? []
      : ([
          [`${days} days`, of(days)],
          [`${days} days by operator`, of(days, { by: 'operator' })],
        ] as const)),
    ['3 days of an operator and a topic', of(3, { operatorId, topicId })],
  ];
  const rows: object[] = [];
  const measure = async (page: string, question: Question) => {
    const times: number[] = [];
    const computed: number[] = [];
    let reads = 0;
    let size = 0;
    for (let i = 0; i <= REPEATS; i++) {
      const before = metered.reads;
      const began = performance.now();
      const cpu = process.cpuUsage();
      const answered = await answer(company, question, Date.now());
      times.push(Math.round(performance.now() - began));
      const { user, system: kernel } = process.cpuUsage(cpu);
      computed.push(Math.round((user + kernel) / 1_000));
      reads = metered.reads - before;
      if (!answered.ok) throw new SetupError(`${page}: ${answered.reason}`);
      size = Math.round(JSON.stringify(answered.report).length / 1024);
    }
    const [first = 0, ...warm] = times;
    const row = {
      page,
      reads,
      firstMs: first,
      warmMs: middleOf(warm),
      cpuMs: middleOf(computed.slice(1)),
      answerKb: size,
    };
    rows.push(row);
    if (!values.json) show(Object.values(row), rows.length === 1);
  };
  await measure(`${year} days, without digests`, of(year));
  const [before, began] = [{ ...metered }, performance.now()];
  await makeOf(COMPANY, Date.now() + HOUR);
  const spent = { reads: metered.reads - before.reads, writes: metered.writes - before.writes };
  say(`Digests: ${spent.reads} reads, ${spent.writes} writes, ${Math.round(performance.now() - began)} ms.\n`);
  for (const page of pages) await measure(...page);
  if (values.json) console.log(JSON.stringify(rows));
  await system.stop();
});

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function show(cells: readonly (string | number)[], isFirst: boolean): void {
  const line = ([first, ...others]: readonly (string | number)[]) =>
    console.log(`${String(first).padEnd(36)}${others.map((cell) => String(cell).padStart(11)).join('')}`);
  if (isFirst) line(['page', 'reads', 'first ms', 'warm ms', 'cpu ms', 'answer KB']);
  line(cells);
}
