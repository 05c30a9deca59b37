import { expect, test } from 'vitest';
import { placeInFile } from '../web/few-files.ts';

/** The imports of each module: static ones, and (after "+") those on demand. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  main: ['preact', 'root', '+staff'],
  root: ['button', '+guest'],
  staff: ['preact', 'inbox', 'dialog', 'link', '+history'],
  inbox: ['button', 'clock'],
  guest: ['preact', 'field', 'link', '+sign-up'],
  'sign-up': ['field', 'dialog'],
  history: ['clock', 'table'],
};

const ask = (id: string) => ({
  importedIds: (MODULES[id] ?? []).filter((each) => !each.startsWith('+')),
  dynamicallyImportedIds: (MODULES[id] ?? []).filter((each) => each.startsWith('+')).map((each) => each.slice(1)),
});

test.each([
  ['what everybody begins with', ['preact', 'root', 'button', 'link'], 'start'],
  ['what the staff begin with', ['inbox', 'clock'], 'desk'],
  ['what the staff begin with and a guest may need later', ['dialog'], 'common'],
  ['what no start needs', ['field', 'sign-up', 'history', 'table'], null],
  ['what is asked for by its own name', ['main', 'staff', 'guest'], null],
])('modules are put into the right file: %s', (_, modules, file) => {
  const place = placeInFile({ main: 'main', staff: 'staff', guest: 'guest' });
  expect(modules.map((id) => place(id, ask))).toEqual(modules.map(() => file));
});
