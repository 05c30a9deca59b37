import { batch, computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { isOwned } from '#domain/chat.ts';
import type { Message } from '#domain/message.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { OLDER_PAGE } from '../database/reads.ts';
import type { Unread } from './messages.ts';
import { gapBefore, isWhole, merge } from './messages.ts';

/** How many messages above the first unread one are loaded too, so that the reader sees what the unread one answers. */
const CONTEXT = 20;
/** How many messages are loaded at most to reach the first unread one when a chat is opened. Older ones are loaded by scrolling. */
const UNREAD_MAX = 1_000;
/** The same for a message that somebody has looked for, which may be anywhere in a very long chat. */
const FOUND_MAX = 10_000;

/**
 * One chat on the screen, with the part of its transcript that has been loaded. It opens at the message `at`, or at the first unread one if its owner is
 * `reader`. While `doubted`, it is not known whether the server is reached. A chat that stands in `listed`, which is listened to anyway, is taken from there: to
 * listen to it once more would cost a read for each change, and time.
 */
export const ChatModel = createModel(
  (
    reads: Pick<Reads, 'chat' | 'messages' | 'messagesBefore' | 'notes' | 'typing'>,
    chatId: string,
    reader: string | null = null,
    doubted: ReadonlySignal<boolean> = signal(false),
    listed: ReadonlySignal<readonly Chat[] | undefined> = signal(undefined),
    at: number | null = null,
  ) => {
    const inList = computed(() => listed.value?.find(({ id }) => id === chatId));
    const apart = live(reads.chat(chatId));
    const chat = keepLast(() => inList.value ?? apart.data.value);
    const newest = live(reads.messages(chatId));
    const notes = live(reads.notes(chatId));
    const typing = live(reads.typing(chatId));
    const messages = signal<readonly Message[] | undefined>(undefined);
    const loadingOlder = signal(false);
    const olderFailed = signal(false);
    // The gap that was asked for last. If it did not close, it is asked for again only after new messages or a renewed connection.
    const triedGap = signal<number | null>(null);

    const unread = signal<Unread | null>(null);
    const ready = signal(false);
    const seen = signal(0);

    /** Loads older messages. Rejects when the server is not reached. */
    const load = async (before: number, count = OLDER_PAGE) => {
      loadingOlder.value = true;
      let page: readonly Message[] = [];
      try {
        page = await reads.messagesBefore(chatId, before, count);
      } finally {
        batch(() => {
          messages.value = merge(messages.value ?? [], page);
          loadingOlder.value = false;
        });
      }
    };
    const loadOlder = async (before: number, count?: number) => {
      if (loadingOlder.value) return;
      olderFailed.value = false;
      await load(before, count).catch(() => (olderFailed.value = true));
    };

    effect(() => {
      const arrived = newest.data.value;
      if (arrived === undefined) return;
      untracked(() =>
        batch(() => {
          messages.value = merge(messages.value ?? [], arrived);
          triedGap.value = null;
        }),
      );
    });
    const open = async (found: Chat, loaded: readonly Message[]) => {
      if (isOwned(found) && found.ownerId === reader) {
        unread.value = { after: found.readByOwner, upTo: found.seq };
        const missing = (loaded[0]?.seq ?? 1) - 1 - found.readByOwner;
        if (missing > 0) await loadOlder(loaded[0]!.seq, Math.min(missing + CONTEXT, UNREAD_MAX));
      }
      const first = messages.value?.[0]?.seq ?? 1;
      if (at !== null && at < first) await loadOlder(first, Math.min(first - at + CONTEXT, FOUND_MAX));
      ready.value = true;
    };
    let isOpening = false;
    effect(() => {
      if (isOpening || chat.value == null || messages.value === undefined) return;
      isOpening = true;
      const [found, loaded] = [chat.value, messages.value];
      untracked(() => void open(found, loaded));
    });
    // When more messages arrive at once than a page holds, the ones between are fetched, so that nobody answers without having seen them.
    const gap = computed(() => messages.value && gapBefore(messages.value));
    effect(() => {
      const before = gap.value;
      if (typeof before !== 'number' || before === triedGap.value || loadingOlder.value) return;
      untracked(() => {
        triedGap.value = before;
        void load(before).catch(() => {});
      });
    });
    // The server has answered again, so a gap may be asked for again.
    effect(() => {
      if (!doubted.value) triedGap.value = null;
    });

    return {
      chat,
      messages,
      /** The seq of the last message that has been on the screen. */
      seen,
      /** To be called when the message with this seq has been on the screen. */
      look: (seq: number) => {
        seen.value = Math.max(seen.value, seq);
      },
      /** Are messages missing: at the end (by the chat's own count), or in the middle? */
      behind: computed(() => {
        const loaded = messages.value;
        if (loaded === undefined) return false;
        return typeof gap.value === 'number' || (loaded.at(-1)?.seq ?? 0) < (chat.value?.seq ?? 0);
      }),
      notes: computed(() => notes.data.value ?? []),
      /** When the client last typed; null when never. */
      clientTypedAt: computed(() => typing.data.value?.visitorAt ?? null),
      /** The security rules no longer allow reading this chat: it belongs to somebody else now. */
      gone: computed(() => apart.failed.value === 'permission-denied'),
      hasOlder: computed(() => messages.value !== undefined && !isWhole(messages.value)),
      loadingOlder,
      olderFailed,
      /** Which messages were new when the chat was opened. Does not change while the chat is open. */
      unread,
      /** The message that somebody has looked for. */
      at: signal(at),
      /** Is the place loaded at which the reader starts? */
      ready,
      loadOlder: () => {
        const first = messages.value?.[0];
        return first === undefined || first.seq === 1 ? Promise.resolve() : loadOlder(first.seq);
      },
    };
  },
);
export type OpenedChat = InstanceType<typeof ChatModel>;

/** What is so now, or was so last while nothing is known: a chat that leaves its list must not look for a moment as if it were loading. */
function keepLast<T>(read: () => T | undefined): ReadonlySignal<T | undefined> {
  let last: T | undefined;
  return computed(() => {
    const now = read();
    if (now !== undefined) last = now;
    return last;
  });
}
