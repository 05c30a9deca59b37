import { batch, computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { Message } from '#domain/message.ts';
import { live } from '../live.ts';
import type { Reads } from '../reads.ts';
import { gapBefore, isWhole, merge } from '../transcript.ts';

/** One chat on the screen with as much of its transcript as has been loaded. */
export const ChatModel = createModel(
  (reads: Pick<Reads, 'chat' | 'messages' | 'messagesBefore' | 'notes' | 'typing'>, chatId: string) => {
    const chat = live(reads.chat(chatId));
    const newest = live(reads.messages(chatId));
    const notes = live(reads.notes(chatId));
    const typing = live(reads.typing(chatId));
    const messages = signal<readonly Message[] | undefined>(undefined);
    const loadingOlder = signal(false);
    const olderFailed = signal(false);

    const load = async (before: number) => {
      if (loadingOlder.value) return;
      loadingOlder.value = true;
      olderFailed.value = false;
      try {
        const page = await reads.messagesBefore(chatId, before);
        batch(() => {
          messages.value = merge(messages.value ?? [], page);
          loadingOlder.value = false;
        });
      } catch {
        batch(() => {
          loadingOlder.value = false;
          olderFailed.value = true;
        });
      }
    };

    effect(() => {
      const arrived = newest.data.value;
      if (arrived === undefined) return;
      untracked(() => {
        messages.value = merge(messages.value ?? [], arrived);
      });
    });
    // More has come at once than a page holds: what is between is fetched, so that nobody answers without having seen it.
    effect(() => {
      const gap = messages.value && gapBefore(messages.value);
      if (typeof gap === 'number' && !loadingOlder.value && !olderFailed.value) untracked(() => void load(gap));
    });

    return {
      chat: chat.data,
      messages,
      notes: computed(() => notes.data.value ?? []),
      /** When the client was last heard typing; null when never. */
      clientTypedAt: computed(() => typing.data.value?.visitorAt ?? null),
      /** The rules no longer show this chat: it has become somebody else's. */
      gone: computed(() => chat.failed.value === 'permission-denied'),
      hasOlder: computed(() => messages.value !== undefined && !isWhole(messages.value)),
      loadingOlder,
      loadOlder: () => {
        const first = messages.value?.[0];
        return first === undefined || first.seq === 1 ? Promise.resolve() : load(first.seq);
      },
    };
  },
);
export type OpenedChat = InstanceType<typeof ChatModel>;
