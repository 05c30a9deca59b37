// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { en, ru } from '../dashboard/app/all-words.test-tool.ts';
import { usedWords } from './used-words.test-tool.ts';

const folder = join(import.meta.dirname, '..', 'dashboard');
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test|words\.(ru|en)\.ts/.test(file))
  .map((file) => join(folder, file));

/** The paths of all words of a tree. */
function placesOf(tree: object, path: readonly string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, inner]) => {
    const here = [...path, key];
    return typeof inner === 'object' && inner !== null ? placesOf(inner, here) : [here.join('.')];
  });
}

it('every text is used somewhere, and English has no more texts than Russian', () => {
  const used = new Set(modules.flatMap((file) => [...usedWords(file, readFileSync(file, 'utf8'))]));
  const isUsed = (place: string) => place.split('.').some((_, end, keys) => used.has(keys.slice(0, end + 1).join('.')));
  expect(placesOf(ru).filter((place) => !isUsed(place))).toEqual([]);
  expect(placesOf(en).toSorted()).toEqual(placesOf(ru).toSorted());
});

/** The only component that uses words of another feature, since it is shown on that feature's screen. */
const BORROWS = ['work/proof-banner.tsx'];

it('a piece uses only texts that are loaded where it is shown: of its own feature, of the start, or of every page', () => {
  const foreign = modules.flatMap((file) => {
    const [, from] =
      /import \{[^}]*useText[^}]*\} from '\.\.\/(?:\.\.\/)?([\w-]+)\/[\w-]*words\.ts'/.exec(
        readFileSync(file, 'utf8'),
      ) ?? [];
    return from === undefined || from === 'app' || from === 'work' ? [] : [relative(folder, file)];
  });
  expect(foreign).toEqual(BORROWS);
});

it.each([
  ['const text = useText(); show(text.desk.client(1));', ['desk.client']],
  ['const { desk: words, queue } = useText(); show(words.mine, queue.title);', ['desk.mine', 'queue.title']],
  ['const { columns } = useText().history; NAMES.map((name) => columns[name]);', ['history.columns']],
  ['function f(client: Client, { chat }: Text) { return chat.hold.unseen; }', ['chat.hold.unseen']],
  ["function f(text: Text['alerts']) { return text.body[text.title]; }", ['alerts.body', 'alerts.title']],
  ['toasts.say(locale.words.value(WORK_WORDS).chat.taken);', ['chat.taken']],
  ['const text = useText(); pass(text, text.topics); const other = { text: 1, title: other.title };', ['topics']],
])('%s', (source, used) => {
  expect([...usedWords('some.tsx', source)].toSorted()).toEqual(used.toSorted());
});
