import { parseArgs } from 'node:util';
import { deleteApp, initializeApp, setLogLevel } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from 'firebase/auth';
import { collection, connectFirestoreEmulator, doc, getFirestore, terminate } from 'firebase/firestore';
import type { DocumentSnapshot, Timestamp } from 'firebase/firestore';
import type { ClosedChat, OpenChat } from '../functions/src/domain/chat.ts';
import type { RowCursor } from '../functions/src/domain/history-row.ts';
import type { HistoryFilter } from '../functions/src/domain/history.ts';
import { historyQuery } from '../functions/src/domain/history.ts';
import type { WordsPart } from '../functions/src/domain/words/part.ts';
import type { Reads } from '../web/src/dashboard/database/reads.ts';
import { wordsReads } from '../web/src/dashboard/database/words-refs.ts';
import { openDeskInParts } from '../web/src/dashboard/app/call-in-parts.ts';
import { openAsk } from '../web/src/dashboard/app/transport.ts';
import { serverRows } from '../web/src/dashboard/history/export-model.ts';
import { byWords } from '../web/src/dashboard/history/by-words.ts';
import { byQuery } from '../web/src/dashboard/history/finder.ts';
import { historyReads } from '../web/src/dashboard/database/history-refs.ts';
import { closedChat } from './bench/closed-chats.ts';
import type { Found } from './bench/history-company.ts';
import { foundCompany, writePast } from './bench/history-company.ts';
import { openDoors } from './doors.ts';
import { main } from './fail.ts';
import { PROJECT } from './places.ts';
import { openOwnSystem } from './replay/system.ts';

const ZONE = 'Europe/Moscow';
const REPEATS = 5;

/**
 * `npm run bench:history -- [--chats 100000] [--json]`: fills a company with closed chats, and searches them as an operator's dashboard does, with the
 * dashboard's own queries under the security rules. Prints for each filter the median time of the first page, of the next page and of the count, and how
 * many documents each page has read.
 */
await main(async () => {
  const { values } = parseArgs({
    options: { chats: { type: 'string', default: '100000' }, json: { type: 'boolean', default: false } },
  });
  const say = (line: string) => void process.stderr.write(line);
  const system = await openOwnSystem();
  Object.assign(process.env, system.env);
  const doors = openDoors({
    functions: system.env['RTNO_FUNCTIONS_URL']!,
    auth: system.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: system.env['RTNO_MAILBOX_URL']!,
  });
  const company = await foundCompany(doors, Number(values.chats));
  await writePast(company, 300, (written) => say(`\rWriting closed chats: ${written} of ${company.count}`));
  say(`\nLook yourself: ${company.email} or ${company.supervisor}, password ${company.password}\n`);
  const desk = await openDesk(system.env, company);
  const rows = [];
  for (const [name, filter] of filtersOf(company)) {
    const row = { filter: name, ...(await measure(desk.reads, filter)) };
    rows.push(row);
    if (!values.json) show(row, rows.length === 1);
  }
  const exported = await timeExport(system.env['RTNO_FUNCTIONS_URL']!, doors, company);
  if (!values.json)
    console.log(
      `Export: ${exported.rows} rows in ${exported.parts} parts of ${exported.answers} answers, ${exported.ms} ms`,
    );
  if (values.json) console.log(JSON.stringify([...rows, { filter: 'export', ...exported }]));
  await desk.close();
  await system.stop();
});

/** The whole history as the dashboard exports it: the parts of one answer, and behind its end those of the next one. */
async function timeExport(functions: string, doors: ReturnType<typeof openDoors>, { supervisor, password }: Found) {
  const person = await doors.signIn(supervisor, password);
  const texts = { noAnswer: '', broken: '', signedOut: '' };
  const ask = openAsk(functions, async () => person.idToken);
  const calls = { count: 0 };
  const counted: typeof ask = (...asked) => (calls.count++, ask(...asked));
  const { next } = serverRows(
    openDeskInParts(
      counted,
      () => 'ru',
      () => texts,
    ),
    {},
  );
  const began = performance.now();
  let [rows, parts] = [0, 0];
  let after: RowCursor | null = null;
  do {
    const part: Awaited<ReturnType<typeof next>> = await next(after);
    if (!part.ok) throw new Error(`The export has stopped after ${rows} rows`);
    rows += part.rows.length;
    parts++;
    ({ after } = part);
  } while (after !== null);
  return { rows, parts, answers: calls.count, ms: Math.round(performance.now() - began) };
}

/** The measured filters: none, each alone, and all together, down to a single client. */
function filtersOf(company: Found): readonly (readonly [string, HistoryFilter])[] {
  const day = (daysAgo: number) => new Date(company.end - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const [topic] = company.topics;
  const [ownerId] = company.ownerIds;
  if (topic === undefined || ownerId === undefined) throw new Error('A company without topics and operators');
  const called = Array.from({ length: company.count }, (_, place) => closedChat(place, company)).find(
    ({ client }) => client.phone !== null,
  );
  const phone = called?.client.phone ?? '';
  const subtopicId = topic.subtopics[0]?.id ?? '';
  const month = { from: day(60), to: day(30) };
  return [
    ['everything', {}],
    ['a month', month],
    ['a topic', { topicId: topic.id }],
    ['a topic and a subtopic', { topicId: topic.id, subtopicId }],
    ['an operator', { ownerId }],
    ['nobody, only the bot', { ownerId: null }],
    ['rated 1 or 2', { scores: [1, 2] }],
    ['unrated', { scores: null }],
    ['a phone', { phone }],
    ['four digits of a phone', { phone: phone.slice(-4) }],
    ['a topic, an operator, rated 1 or 2', { topicId: topic.id, ownerId, scores: [1, 2] }],
    ['all of them in a month', { ...month, topicId: topic.id, subtopicId, ownerId, scores: [4, 5] }],
    ['a word', { words: 'заказ' }],
    ['two words, in other forms', { words: 'возвращать товары' }],
    ['a word that few have said', { words: 'март' }],
    ['a word, an operator, rated 1 or 2', { words: 'чек', ownerId, scores: [1, 2] }],
    ['a word in a month', { ...month, words: 'получилось' }],
    ['all of them and a phone', { topicId: topic.id, subtopicId, ownerId, scores: [4, 5], phone }],
  ];
}

type Desk = Pick<Reads, 'history' | 'historyCount' | 'found' | 'foundCount' | 'closedAt'> & { documents: () => number };

async function measure(reads: Desk, filter: HistoryFilter) {
  const finder = () =>
    filter.words === undefined
      ? byQuery(reads, historyQuery(filter, ZONE))
      : byWords(reads, filter.words, filter, ZONE)!;
  const counted = async (work: () => Promise<unknown>) => {
    const before = reads.documents();
    const { ms } = await median(work);
    return { ms, documents: (reads.documents() - before) / (REPEATS + 1) };
  };
  const first = await counted(() => finder().next());
  const twice = await counted(async () => {
    const one = finder();
    await one.next();
    await one.next();
  });
  const count = await median(() => finder().count());
  return {
    found: count.value,
    firstMs: first.ms,
    firstReads: first.documents,
    nextMs: twice.ms - first.ms,
    nextReads: twice.documents - first.documents,
    countMs: count.ms,
  };
}

async function median<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const times: number[] = [];
  let value = await work();
  for (let i = 0; i < REPEATS; i++) {
    const began = performance.now();
    value = await work();
    times.push(performance.now() - began);
  }
  return { ms: Math.round(times.toSorted((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? 0), value };
}

/** The history of the company as this operator's dashboard reads it. */
async function openDesk(env: Record<string, string>, { companyId, email, password }: Found) {
  setLogLevel('error');
  const app = initializeApp({ projectId: PROJECT, apiKey: 'demo' }, 'history');
  const auth = getAuth(app);
  connectAuthEmulator(auth, `http://${env['FIREBASE_AUTH_EMULATOR_HOST']}`, { disableWarnings: true });
  const [host = '', port = ''] = env['FIRESTORE_EMULATOR_HOST']!.split(':');
  const db = getFirestore(app);
  connectFirestoreEmulator(db, host, Number(port));
  await signInWithEmailAndPassword(auth, email, password);
  const read = (found: DocumentSnapshot) => {
    const closedAt: Timestamp = found.get('closedAt');
    documents++;
    return { ...found.data(), id: found.id, closedAt: closedAt.toMillis() };
  };
  let documents = 0;
  const company = doc(db, 'companies', companyId);
  const chats = collection(company, 'chats');
  const readChat = (found: DocumentSnapshot) => read(found) as ClosedChat;
  return {
    reads: {
      ...historyReads(chats, readChat, (found) => read(found) as object as OpenChat),
      ...wordsReads(collection(company, 'words'), chats, (found) => read(found) as WordsPart, readChat),
      documents: () => documents,
    },
    close: async () => {
      await terminate(db);
      await deleteApp(app);
    },
  };
}

function show(row: Record<string, unknown>, isFirst: boolean): void {
  const line = ([first, ...cells]: readonly unknown[]) =>
    console.log(`${String(first).padEnd(36)}${cells.map((cell) => String(cell ?? '–').padStart(11)).join('')}`);
  if (isFirst) line(['filter', 'found', 'first ms', 'reads', 'next ms', 'reads', 'count ms']);
  line(Object.values(row));
}
