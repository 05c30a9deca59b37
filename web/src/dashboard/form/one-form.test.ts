// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');
const pieces = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.includes('.test'))
  .map((file) => ({ file, source: readFileSync(join(folder, file), 'utf8') }));
const holding = (words: string) =>
  pieces
    .filter(({ source }) => source.includes(words))
    .map(({ file }) => file)
    .toSorted();

/** Files whose forms send or search text but save nothing. */
const NOT_SAVED = [
  'audit/audit-filters.tsx',
  'chat/composer.tsx',
  'chat/note-composer.tsx',
  'history/filters.tsx',
  'knowledge/import/sources.tsx',
  'look/check-site.tsx',
  'knowledge/try-out.tsx',
  'privacy/clients-panel.tsx',
  'reviews/filters.tsx',
];

it('every form that saves uses the shared form, which checks fields, keeps unsaved words and leads to the first wrong field', () => {
  expect(holding('<form').filter((file) => !NOT_SAVED.includes(file))).toEqual(['form/form-frame.tsx']);
  expect(holding('<FormFrame')).toEqual(['form/form-in.tsx', 'guest/entry-form.tsx']);
});

it('no form has a foot of its own', () => {
  expect(holding('type="submit"').filter((file) => !NOT_SAVED.includes(file))).toEqual([
    'form/form-in.tsx',
    'guest/entry-form.tsx',
  ]);
});

it('a dialog for words is a form’s, so that Escape asks before they are lost', () => {
  const typed = [...holding('<Area'), ...holding('<Field')];
  expect(holding('<Dialog').filter((file) => typed.includes(file))).toEqual([]);
});
