import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './places.ts';

/** All files of the repository, including new ones that are not ignored. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const PAGES = FILES.filter((file) => file.endsWith('.md'));
const SOURCES = FILES.filter((file) => /\.(?:ts|tsx|mjs|css|rules|html)$/.test(file));
const SCRIPTS: Record<string, string> = JSON.parse(read('package.json')).scripts;

/** Paths with these beginnings are web addresses, are generated, or exist on one machine only. */
const NOT_HERE = /^(?:\/|node_modules|\.cache|\.env|functions\/\.env|web\/dist|functions\/lib)/;

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The anchor of a heading, by which links name it. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

/** Links into the repository whose target does not exist. */
function deadLinks(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link));
  return links.filter((link) => {
    const [path, anchor] = link.split('#') as [string, string?];
    const file = path === '' ? page : normalize(join(dirname(page), path));
    if (!isThere(file)) return true;
    return (
      anchor !== undefined && file.endsWith('.md') && !anchorsOf(file === page ? text : read(file)).includes(anchor)
    );
  });
}

const isThere = (path: string) =>
  FILES.includes(path) || FILES.some((file) => file.startsWith(path.replace(/\/?$/, '/')));

/** A word in capitals is a placeholder that the reader replaces. */
const CHOSEN = /(?<![\w-])[A-Z]{4,}(?!\.md)(?![\w-])/;

/** Names of files and folders in code spans that do not exist, at the root or below it. A bare name may be in any folder. */
function deadPaths(text: string): string[] {
  const spans = [...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
  const paths = spans.filter((span) => /^[\w.@/-]+(?:\.(?:ts|tsx|mjs|md|json|rules|css|html)|\w\/)$/.test(span));
  return paths.filter(
    (path) =>
      !NOT_HERE.test(path) &&
      !CHOSEN.test(path) &&
      !isThere(path) &&
      !FILES.some((file) => `/${file}`.includes(`/${path}`)),
  );
}

/** Names after `npm run` that package.json does not have. */
const deadScripts = (text: string) =>
  [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name!).filter((name) => !(name in SCRIPTS));

describe.each(PAGES)('%s', (page) => {
  const text = read(page);
  test('has only links to existing files and headings', () => expect(deadLinks(page, text)).toEqual([]));
  test('names only existing files', () => expect(deadPaths(text)).toEqual([]));
  test('names only existing commands', () => expect(deadScripts(text)).toEqual([]));
});

test('comments name only existing documents', () => {
  const dead = SOURCES.flatMap((file) =>
    [...read(file).matchAll(/\b(?:docs\/[\w/-]+|[A-Z]{4,})\.md\b/g)]
      .filter(([name]) => !isThere(name))
      .map(([name]) => `${file}: ${name}`),
  );
  expect(dead).toEqual([]);
});

test('each of these checks finds an offence', () => {
  const text =
    '# Сейчас: two words\n[a](nowhere.md) [b](#сейчас-two-words) [c](#gone) `no/such.ts` `documents.test.ts` `npm run nothing`';
  expect(deadLinks('README.md', text)).toEqual(['nowhere.md', '#gone']);
  expect(deadPaths(text)).toEqual(['no/such.ts']);
  expect(deadScripts(text)).toEqual(['nothing']);
});
