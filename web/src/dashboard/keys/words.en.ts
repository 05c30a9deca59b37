import type * as ru from './words.ru.ts';

export const keys: typeof ru.keys = {
  title: 'Keyboard shortcuts',
  palette: 'Go to',
  nobodyWaits: 'Nobody is waiting for a reply',
};
