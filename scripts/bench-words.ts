import { parseArgs } from 'node:util';
import { bytesOf, entriesOf } from '../functions/test/unit/indexes/entries.ts';
import { wantedOf } from '../functions/src/domain/words/wanted.ts';
import { HISTORY_PAGE } from '../functions/src/domain/history.ts';
import { labelsOf } from '../functions/src/domain/words/labels.ts';
import { partsOf } from '../functions/src/domain/words/part.ts';
import { main } from './fail.ts';
import type { Search } from './bench/word-lists.ts';
import { join, made } from './bench/word-lists.ts';

/**
 * `npm run bench:words -- [--messages 1000000] [--searches 2000] [--json]`: makes a history of so many messages with the product's own code, keeps the index of its
 * words in memory as the database would, and searches it: what a page reads, and how far the database walks in its indexes for it. The emulator has no
 * indexes, so its times would say nothing.
 */
await main(async () => {
  const { values } = parseArgs({
    options: {
      messages: { type: 'string', default: '1000000' },
      searches: { type: 'string', default: '2000' },
      json: { type: 'boolean', default: false },
    },
  });
  const world = made(Number(values.messages));
  const sizes = {
    words: [] as number[],
    entries: [] as number[],
    bytes: [] as number[],
    lists: new Map<string, number[]>(),
  };
  const searches: Search[] = [];
  const every = Math.max(1, Math.floor(world.chats / Number(values.searches)));
  for (let place = 0; place < world.chats; place++) {
    const { chat, messages } = world.chatAt(place);
    if (place % every === 0) searches.push(world.searchFor(messages[7]!.text, searches.length));
    for (const { id: _, ...part } of partsOf(chat, labelsOf(chat, 'Europe/Moscow'), messages)) {
      sizes.words.push(Object.keys(part.words).length);
      // Every hundredth is measured: the sizes of all are alike.
      if (place % 100 === 0) {
        sizes.entries.push(entriesOf('words', part));
        sizes.bytes.push(bytesOf(part));
      }
      for (const key of [...Object.keys(part.words), `owner ${part.ownerId}`]) {
        const list = sizes.lists.get(key);
        if (list === undefined) sizes.lists.set(key, [place]);
        else list.push(place);
      }
    }
  }
  const rows = searches.map(({ typed, ownerId }) => {
    const keys = [...wantedOf(typed).keys, ...(ownerId === null ? [] : [`owner ${ownerId}`])];
    const lists = keys.map((key) => sizes.lists.get(key) ?? []);
    const page = join(lists, HISTORY_PAGE);
    const all = join(lists, Infinity);
    return {
      words: keys.length - (ownerId === null ? 0 : 1),
      found: all.found,
      // A part and a chat for each that is shown; one read of the rules; one read for each 1,000 that are counted.
      reads: 2 * page.found + 1 + Math.max(1, Math.ceil(all.found / 1_000)),
      pageEntries: page.walked,
      countEntries: all.walked,
    };
  });
  const at = (share: number, numbers: readonly number[]) =>
    numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? 0;
  const spread = (numbers: readonly number[]) => ({
    p50: at(0.5, numbers),
    p95: at(0.95, numbers),
    most: at(1, numbers),
  });
  const report = {
    messages: Number(values.messages),
    chats: world.chats,
    wordsOfChat: spread(sizes.words),
    entriesOfChat: spread(sizes.entries),
    bytesOfChat: spread(sizes.bytes),
    searches: [1, 2, 3, 4].map((words) => {
      const some = rows.filter((row) => row.words === words);
      return {
        words,
        searches: some.length,
        found: spread(some.map(({ found }) => found)),
        reads: spread(some.map(({ reads }) => reads)),
        pageEntries: spread(some.map(({ pageEntries }) => pageEntries)),
        countEntries: spread(some.map(({ countEntries }) => countEntries)),
      };
    }),
    reads: spread(rows.map(({ reads }) => reads)),
  };
  console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2));
});
