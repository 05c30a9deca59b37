import './own-project.ts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { countListeners } from '../../../scripts/process-state.ts';
import { eventually } from '../../../scripts/doors.ts';
import type { Visitor } from '../../../scripts/doors.ts';
import { failingQueries } from './failing-queries.ts';
import { openOwnDoors } from './own-doors.ts';
import { founded } from './scene.ts';

const listeners = countListeners();
const endQueries = failingQueries();
let doors: Awaited<ReturnType<typeof openOwnDoors>>;
beforeAll(async () => {
  doors = await openOwnDoors();
});
afterAll(() => doors.close());

type Stream = ReturnType<Visitor['follow']>;
const streams: Stream[] = [];

/** A visitor in a chat with the bot, with their own messages written. */
async function writing(...texts: string[]) {
  const companyId = await founded(0);
  const visitor = doors.newVisitor(companyId);
  const say = async (text: string) => {
    const sent = await visitor.write(text);
    if (!sent.ok) throw new Error(sent.reason);
    return sent.output;
  };
  let chatId = '';
  for (const text of texts) ({ chatId } = await say(text));
  const tab = (after?: string) => {
    const stream = visitor.follow(after);
    streams.push(stream);
    return stream;
  };
  return { companyId, visitor, chatId, say, tab };
}

const seqs = (stream: Stream) => stream.messages().map(({ seq }) => seq);
const hears = (stream: Stream, text: string) =>
  eventually(() => stream.messages().some((message) => message.text === text), `"${text}" to be heard`);
/** One, two, three and so on, as far as the stream has come: every message once and in order. */
const whole = (stream: Stream, from = 1) =>
  expect(seqs(stream)).toEqual(Array.from({ length: seqs(stream).length }, (_, i) => from + i));

afterEach(async () => {
  await Promise.all(streams.splice(0).map((stream) => stream.stop()));
  await eventually(() => listeners() === 0, 'no listener to be left');
});

it('two tabs of one visitor have one listener for each thing they show; it ends with the last tab', async () => {
  const { tab, say } = await writing('Раз');
  const first = tab();
  await hears(first, 'Раз');
  const alone = listeners();
  const second = tab();
  await hears(second, 'Раз');
  expect(listeners()).toBe(alone);
  await first.stop();
  await say('Два');
  await hears(second, 'Два');
  whole(second);
  expect(listeners()).toBe(alone);
});

it('each tab gets what comes after its own place, each message once and in order, whoever came first', async () => {
  const { tab, say, chatId } = await writing('Раз', 'Два', 'Три');
  const late = tab(`${chatId}:2`);
  await hears(late, 'Три');
  const early = tab();
  await hears(early, 'Три');
  await say('Четыре');
  await Promise.all([hears(late, 'Четыре'), hears(early, 'Четыре')]);
  whole(early);
  whole(late, 3);
});

it('tabs that open while messages are being written miss none of them', async () => {
  const { tab, say } = await writing('Начало');
  const all: Stream[] = [];
  const written = (async () => {
    for (let i = 0; i < 8; i++) await say(`Строка ${i}`);
    await say('Конец');
  })();
  // Each of them opens before, during or after the first snapshot of the one before.
  for (let i = 0; i < 3; i++) {
    all.push(tab());
    await eventually(() => all[i]!.events.length > 0 || i < 2, 'the last tab to begin');
  }
  await written;
  for (const stream of all) {
    await hears(stream, 'Конец');
    whole(stream);
  }
});

it('what is written after the listener of the messages has failed comes to every tab, once and in order', async () => {
  const { tab, say } = await writing('Раз');
  const [one, other] = [tab(), tab()];
  await Promise.all([hears(one, 'Раз'), hears(other, 'Раз')]);
  for (const text of ['Два', 'Три']) {
    await eventually(() => endQueries() > 0, 'a listener that can fail');
    await say(text);
    await Promise.all([hears(one, text), hears(other, text)]);
  }
  whole(one);
  whole(other);
});

it('a tab that leaves while the first snapshot is under way takes nothing from the others and leaves nothing behind', async () => {
  const { tab, say } = await writing('Раз');
  const [brief, staying] = [tab(), tab()];
  await brief.stop();
  await say('Два');
  await hears(staying, 'Два');
  whole(staying);
});

it.each(['999999999', '0'])('a first tab that claims the place %s makes no other tab deaf', async (claimed) => {
  const { tab, say, chatId } = await writing('Раз', 'Два');
  const liar = tab(`${chatId}:${claimed}`);
  await eventually(() => liar.events.length > 0, 'the stream to begin');
  const honest = tab(`${chatId}:1`);
  await hears(honest, 'Два');
  await say('Три');
  await hears(honest, 'Три');
  whole(honest, 2);
});

it('of two visitors each hears their own chat, also by the place of the other', async () => {
  const [mine, theirs] = [await writing('Моё'), await writing('Чужое')];
  const [me, them] = [mine.tab(`${theirs.chatId}:0`), theirs.tab()];
  await Promise.all([hears(me, 'Моё'), hears(them, 'Чужое')]);
  await theirs.say('Ещё чужое');
  await hears(them, 'Ещё чужое');
  await mine.say('Ещё моё');
  await hears(me, 'Ещё моё');
  expect(JSON.stringify(me.events)).not.toContain('чужое');
});

it('a company with more streams than its limit is refused more, gets none of the places of others, and gets its own back', async () => {
  process.env['STREAMS_PER_COMPANY'] = '2';
  try {
    const { tab, visitor } = await writing('Раз');
    const other = await writing('У других');
    const [first, second] = [tab(), tab()];
    await Promise.all([hears(first, 'Раз'), hears(second, 'Раз')]);
    const refused = visitor.follow();
    await refused.done;
    expect(refused.refused()).toMatchObject({ reason: 'too-many', now: { retryMs: expect.any(Number) } });
    await hears(other.tab(), 'У других');
    await first.stop();
    await eventually(async () => {
      const again = tab();
      await Promise.race([again.done, eventually(() => again.events.length > 0, 'the stream to begin')]);
      return again.refused() === null;
    }, 'the place to be given back');
  } finally {
    delete process.env['STREAMS_PER_COMPANY'];
  }
});

it.each(['a:b:c', ':1', `${'x'.repeat(500)}:1`, '../../companies:1', '__proto__:1', 'chat:-1', 'chat:1e9'])(
  'the place %s means the beginning',
  async (place) => {
    const { tab } = await writing('Раз');
    const stream = tab(place);
    await hears(stream, 'Раз');
    whole(stream);
  },
);

it('whoever is nobody, or asks for a company that is none, is refused and leaves nothing open', async () => {
  const { companyId, visitor } = await writing('Раз');
  const [visitorId] = visitor.token.split('.');
  const wrong = `Bearer ${visitorId}.${'x'.repeat(43)}`;
  const own = `Bearer ${visitor.token}`;
  const asked = [
    { path: companyId, as: wrong, status: 401 },
    { path: companyId, as: 'Bearer', status: 401 },
    { path: 'nobody', as: own, status: 401 },
    { path: '__proto__', as: own, status: 404 },
    { path: 'x'.repeat(2_000), as: own, status: 404 },
    { path: `${companyId}/chats/1`, as: own, status: 404 },
  ];
  for (const { path, as, status } of asked) {
    const response = await fetch(`${doors.base}/visitorStream/companies/${path}`, { headers: { Authorization: as } });
    expect([path, response.status]).toEqual([path, status]);
    await response.arrayBuffer();
  }
  expect(listeners()).toBe(0);
});
