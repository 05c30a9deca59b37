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

/** How many messages above the first unread one are loaded with it, so that one sees what it answers. */
const CONTEXT = 20;
/** How far back the first unread message is looked for when a chat is opened; further back, the reader scrolls. */
const UNREAD_MAX = 1_000;

/**
 * One chat on the screen with as much of its transcript as has been loaded; `reader` is who opens it at their first unread message. While
 * `doubted`, it is not known whether the server is reached.
 */
export const ChatModel = createModel(
  (
    reads: Pick<Reads, 'chat' | 'messages' | 'messagesBefore' | 'notes' | 'typing'>,
    chatId: string,
    reader: string | null = null,
    doubted: ReadonlySignal<boolean> = signal(false),
  ) => {
    const chat = live(reads.chat(chatId));
    const newest = live(reads.messages(chatId));
    const notes = live(reads.notes(chatId));
    const typing = live(reads.typing(chatId));
    const messages = signal<readonly Message[] | undefined>(undefined);
    const loadingOlder = signal(false);
    const olderFailed = signal(false);
    // The gap that has been asked for: one that did not close is left until there is reason to hope.
    const triedGap = signal<number | null>(null);

    const unread = signal<Unread | null>(null);
    const ready = signal(false);
    const seen = signal(0);

    /** Refused when the server is not reached. */
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
      ready.value = true;
    };
    let isOpening = false;
    effect(() => {
      if (isOpening || chat.data.value == null || messages.value === undefined) return;
      isOpening = true;
      const [found, loaded] = [chat.data.value, messages.value];
      untracked(() => void open(found, loaded));
    });
    // More has come at once than a page holds: what is between is fetched, so that nobody answers without having seen it.
    const gap = computed(() => messages.value && gapBefore(messages.value));
    effect(() => {
      const before = gap.value;
      if (typeof before !== 'number' || before === triedGap.value || loadingOlder.value) return;
      untracked(() => {
        triedGap.value = before;
        void load(before).catch(() => {});
      });
    });
    // The server has just answered after all.
    effect(() => {
      if (!doubted.value) triedGap.value = null;
    });

    return {
      chat: chat.data,
      messages,
      /** The last message that has been on the screen. */
      seen,
      /** It has been on the screen. */
      look: (seq: number) => {
        seen.value = Math.max(seen.value, seq);
      },
      /** The chat counts more messages than have arrived, or some in the middle are missing. */
      behind: computed(() => {
        const loaded = messages.value;
        if (loaded === undefined) return false;
        return typeof gap.value === 'number' || (loaded.at(-1)?.seq ?? 0) < (chat.data.value?.seq ?? 0);
      }),
      notes: computed(() => notes.data.value ?? []),
      /** When the client was last heard typing; null when never. */
      clientTypedAt: computed(() => typing.data.value?.visitorAt ?? null),
      /** The rules no longer show this chat: it has become somebody else's. */
      gone: computed(() => chat.failed.value === 'permission-denied'),
      hasOlder: computed(() => messages.value !== undefined && !isWhole(messages.value)),
      loadingOlder,
      olderFailed,
      /** What was new when the chat was opened; does not change while it is open. */
      unread,
      /** The place where the reader begins is loaded. */
      ready,
      loadOlder: () => {
        const first = messages.value?.[0];
        return first === undefined || first.seq === 1 ? Promise.resolve() : loadOlder(first.seq);
      },
    };
  },
);
export type OpenedChat = InstanceType<typeof ChatModel>;
