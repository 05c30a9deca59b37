import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, effect, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { DAY } from '#domain/time.ts';
import type { Memory } from '../../shared/memory.ts';

/** Where the draft of a note of this chat stands; that of a message stands under the chat's id itself. */
export const notePlace = (chatId: string): string => `${NOTE}${chatId}`;
const NOTE = 'note.';
const chatOf = (place: string) => (place.startsWith(NOTE) ? place.slice(NOTE.length) : place);

/** How long an untouched draft stays: a message in a chat of somebody else's, which may come back, and a note, which one may write in any chat. */
const KEPT = { message: DAY, note: 30 * DAY } as const satisfies Record<string, Ms>;

type Kept = { text: string; at: Ms };

type Surroundings = {
  storage: Memory;
  uid: string;
  mine: ReadonlySignal<readonly { id: string }[] | undefined>;
  now: () => Ms;
  /** Calls back when another tab may have written. */
  changes: (listener: () => void) => () => void;
};

/**
 * What has been typed and not sent, for each place to write in; kept in this browser, so that neither a reload nor a switch of chats loses it.
 * All tabs show the same draft: a tab follows what is typed in another one, and what it has missed it never overwrites.
 */
export const DraftsModel = createModel(({ storage, uid, mine, now, changes }: Surroundings) => {
  const prefix = `rtno.draft.${uid}.`;
  const drafts = signal<Readonly<Record<string, string>>>({});
  // As it stood in the browser when this tab looked last.
  const known = new Map<string, string | null>();

  const look = () => {
    const places = storage.keys(prefix).map((key) => key.slice(prefix.length));
    const found: Record<string, string> = {};
    known.clear();
    for (const place of places.toSorted()) {
      const kept = storage.getItem(prefix + place);
      known.set(place, kept);
      if (kept !== null) found[place] = parse(kept).text;
    }
    if (JSON.stringify(found) !== JSON.stringify(drafts.peek())) drafts.value = found;
  };
  const put = (place: string, text: string) => {
    if (text === '') storage.removeItem(prefix + place);
    else storage.setItem(prefix + place, JSON.stringify({ text, at: now() } satisfies Kept));
    known.set(place, storage.getItem(prefix + place));
    const { [place]: _, ...others } = drafts.peek();
    drafts.value = text === '' ? others : { ...others, [place]: text };
  };
  /** What another tab has written there since this one looked. */
  const missed = (place: string) => {
    const kept = storage.getItem(prefix + place);
    return kept === null || kept === known.get(place) ? '' : parse(kept).text;
  };
  look();
  effect(() => changes(look));

  // Once: what grows old while the page is open may still be before somebody's eyes.
  let isTidy = false;
  effect(() => {
    if (isTidy || mine.value === undefined) return;
    isTidy = true;
    const own = new Set(mine.value.map(({ id }) => id));
    for (const [place, kept] of known) {
      const isNote = place.startsWith(NOTE);
      if (kept === null || (!isNote && own.has(place))) continue;
      if (now() - parse(kept).at > KEPT[isNote ? 'note' : 'message']) storage.removeItem(prefix + place);
    }
    look();
  });

  const said = computed(() => Object.keys(drafts.value).filter((place) => drafts.value[place]!.trim() !== ''));
  return {
    read: (place: string) => drafts.value[place] ?? '',
    write: (place: string, text: string) => {
      const other = missed(place);
      put(place, other === text ? text : [other, text].filter((words) => words !== '').join('\n'));
    },
    drafts,
    /** The chats in which something has been typed. */
    chats: computed((): ReadonlySet<string> => new Set(said.value.map(chatOf))),
    /** How many have words in them. */
    count: computed(() => said.value.length),
  };
});
export type Drafts = InstanceType<typeof DraftsModel>;

/** Earlier versions kept the bare text. */
function parse(kept: string): Kept {
  try {
    const { text, at } = JSON.parse(kept) as Partial<Kept>;
    if (typeof text === 'string' && typeof at === 'number') return { text, at };
  } catch {
    // The bare text it is.
  }
  return { text: kept, at: 0 };
}
