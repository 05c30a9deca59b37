import type * as ru from './words.ru.ts';

export const merge: typeof ru.merge = {
  title: 'Someone else has changed this in the meantime',
  lead: 'Everything else has been merged. Choose what to keep here and save again.',
  theirs: 'Saved version',
  mine: 'Your version',
  takeTheirs: 'Use saved version',
  keepMine: 'Keep mine',
  choose: (field: string) => `Choose what to keep: ${field}`,
  nothing: 'Empty',
  no: 'No',
};
