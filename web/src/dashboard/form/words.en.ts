import type * as ru from './words.ru.ts';

export const merge: typeof ru.merge = {
  title: 'Somebody else has changed this meanwhile',
  lead: 'The rest has been put together already. Choose what to keep here, and save once more.',
  theirs: 'Saved now',
  mine: 'Typed by you',
  takeTheirs: 'Take what is saved',
  keepMine: 'Keep mine',
  choose: (field: string) => `What to keep: ${field}`,
  nothing: 'Empty',
  no: 'No',
  joined: 'Saved together with what your colleagues have changed',
};
