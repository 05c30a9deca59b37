import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, effect, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { DAY } from '#domain/time.ts';
import type { Memory } from '../../shared/memory.ts';

/** The key of the draft of a note in this chat. The key of the draft of a message is the chat's id. */
export const notePlace = (chatId: string): string => `${NOTE}${chatId}`;
const NOTE = 'note.';
const chatOf = (place: string) => (place.startsWith(NOTE) ? place.slice(NOTE.length) : place);

/**
 * How long an untouched draft is kept. `message`: in a chat that this person does not own, since the chat may come back to them.
 * `note`: in any chat, since notes may be written in any.
 */
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
 * The drafts of messages and notes. They are kept in this browser, so that neither a reload nor a switch of chats loses a draft.
 * All tabs show the same draft: a tab follows what is typed in another one, and never overwrites text of another tab that it has missed.
 */
export const DraftsModel = createModel(({ storage, uid, mine, now, changes }: Surroundings) => {
  const prefix = `rtno.draft.${uid}.`;
  const drafts = signal<Readonly<Record<string, string>>>({});
  // The content of the storage when this tab read it last.
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
  /** The draft that another tab has written since this tab read the storage; empty when there is none. */
  const missed = (place: string) => {
    const kept = storage.getItem(prefix + place);
    return kept === null || kept === known.get(place) ? '' : parse(kept).text;
  };
  look();
  effect(() => changes(look));

  // Old drafts are removed only once after the start: a draft that grows old later may be on the screen.
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
    /** How many drafts are not blank. */
    count: computed(() => said.value.length),
  };
});
export type Drafts = InstanceType<typeof DraftsModel>;

/** Reads a kept draft. Earlier versions kept only the text. */
function parse(kept: string): Kept {
  try {
    const { text, at } = JSON.parse(kept) as Partial<Kept>;
    if (typeof text === 'string' && typeof at === 'number') return { text, at };
  } catch {
    // Not JSON: the text that an earlier version kept.
  }
  return { text: kept, at: 0 };
}
