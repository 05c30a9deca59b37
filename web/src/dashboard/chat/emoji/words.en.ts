import type * as ru from './words.ru.ts';

export const emojiPicker: typeof ru.emojiPicker = {
  search: 'Search emoji',
  nothing: 'Nothing found',
  found: (count) => `Found: ${count}`,
  groups: {
    recent: 'Recent',
    found: 'Found',
    faces: 'Faces',
    hands: 'Hands and gestures',
    hearts: 'Hearts and celebration',
    things: 'Orders and objects',
    signs: 'Symbols',
  },
};
