import { computed, createModel, signal } from '@preact/signals';
import type { Memory } from '../../../shared/memory.ts';
import type { Emoji, EmojiGroup } from './emoji.ts';
import { EMOJI, EMOJI_GROUPS } from './emoji.ts';
import { emojiOf, findEmoji } from './find-emoji.ts';
import { COLUMNS } from './grid.ts';

/** A part of the picker: a group, the emoji used last, or the emoji found. */
export type EmojiSection = { name: EmojiGroup | 'recent' | 'found'; emoji: readonly Emoji[] };

const KEY = 'rtno.emoji';
/** How many of the emoji used last are kept: two rows. */
const REMEMBERED = 2 * COLUMNS;

/** What the picker shows. The emoji used last are kept in this browser. */
export const EmojiModel = createModel((storage: Memory) => {
  const typed = signal('');
  const recent = signal((storage.getItem(KEY) ?? '').split(' ').flatMap((sign) => emojiOf(sign) ?? []));
  return {
    typed,
    type: (words: string) => {
      typed.value = words;
    },
    sections: computed((): readonly EmojiSection[] => {
      if (typed.value.trim() !== '') return [{ name: 'found', emoji: findEmoji(typed.value) }];
      const groups = EMOJI_GROUPS.map((name) => ({ name, emoji: EMOJI[name] }));
      return recent.value.length === 0 ? groups : [{ name: 'recent', emoji: recent.value }, ...groups];
    }),
    /** Remembers that an emoji was used. */
    use: (emoji: Emoji) => {
      recent.value = [emoji, ...recent.value.filter(({ sign }) => sign !== emoji.sign)].slice(0, REMEMBERED);
      storage.setItem(KEY, recent.value.map(({ sign }) => sign).join(' '));
    },
  };
});
