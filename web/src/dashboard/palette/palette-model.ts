import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import type { Reads } from '../database/reads.ts';
import { numberIn } from './chats.ts';
import { find } from './find.ts';
import type { Item } from './items.ts';

type Around = {
  /** All that is known by name. */
  items: ReadonlySignal<readonly Item[]>;
  /** The chats at hand, those of now first. */
  chats: ReadonlySignal<readonly Chat[]>;
  itemsOf: (chats: readonly Chat[]) => readonly Item[];
  searchFor: (typed: string) => Item;
  seesAll: boolean;
};

/** How many of the chats at hand are offered before anything is typed. */
const RECENT = 6;

/** What the palette offers for what is typed, and which of it Enter opens. */
export const PaletteModel = createModel((reads: Pick<Reads, 'closedNumbered' | 'openNumbered'>, around: Around) => {
  const typed = signal('');
  const place = signal(0);
  // The chats of a number that only the database knows. An answer to an older number is dropped.
  const numbered = signal<{ number: number; chats: readonly Chat[] } | null>(null);
  const number = computed(() => numberIn(typed.value));
  const ask = async (wanted: number) => {
    const looks: Promise<readonly Chat[]>[] = [
      reads.closedNumbered(wanted),
      ...(around.seesAll ? [reads.openNumbered(wanted)] : []),
    ];
    const found = await Promise.allSettled(looks);
    if (number.peek() !== wanted) return;
    numbered.value = {
      number: wanted,
      chats: found.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
    };
  };
  effect(() => {
    const wanted = number.value;
    if (wanted !== null) untracked(() => void ask(wanted));
  });
  const found = computed((): readonly Item[] => {
    if (typed.value.trim() === '')
      return [...around.itemsOf(around.chats.value.slice(0, RECENT)), ...around.items.value.filter(isPage)];
    const known = numbered.value?.number === number.value ? numbered.value.chats : [];
    const chats = new Map([...around.chats.value, ...known].map((chat) => [chat.id, chat]));
    const all = [...around.itemsOf([...chats.values()]), ...around.items.value];
    return [...find(all, typed.value), around.searchFor(typed.value)];
  });
  const at = computed(() => Math.min(place.value, found.value.length - 1));
  return {
    typed,
    found,
    at,
    chosen: computed(() => found.value[at.value] ?? null),
    type: (value: string) => {
      typed.value = value;
      place.value = 0;
    },
    move: (by: 1 | -1) => {
      const count = found.value.length;
      if (count > 0) place.value = (at.value + by + count) % count;
    },
  };
});
export type Palette = InstanceType<typeof PaletteModel>;

const isPage = ({ kind, hint }: Item) => kind === 'page' && hint === undefined;
