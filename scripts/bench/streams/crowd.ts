import { signal } from '@preact/signals';
import { createConversation } from '../../../web/src/widget/conversation.ts';
import { openDoor } from '../../../web/src/widget/door.ts';
import type { OpenStream } from '../../../web/src/widget/door.ts';
import { safeMemory } from '../../../web/src/shared/memory.ts';
import type { Talk, Talks } from './talks.ts';
import { moment } from './moment.ts';

/** When something of a message came to a client. */
export type Heard = (chatId: string, seq: number, at: number) => void;

/** A page of a visitor: the widget's own conversation, without its looks. */
export type Page = {
  talk: Talk;
  /** When this page's stream was last opened, and null while it has none. */
  openSince: () => number | null;
  /** The seqs of the messages that the widget has. */
  seqs: () => readonly number[];
};

/**
 * Opens the widget's conversation for each talk, with the widget's own streams, back-off and place. `heard` is called for each message that a stream brings,
 * `asked` for each request for a stream or for the conversation.
 */
export function openPages(
  base: string,
  { companyId }: Talks,
  talks: readonly Talk[],
  heard: Heard,
  asked: (at: number) => void,
): Page[] {
  return talks.map((talk) => {
    const door = openDoor(base, companyId, 'ru', () => talk.token);
    const attentive = signal(true);
    let since: number | null = null;
    const watched = (opened: OpenStream): OpenStream => ({
      ...opened,
      async read() {
        try {
          const events = await opened.read();
          const at = moment();
          if (events === null) since = null;
          for (const { event, data } of events ?? []) if (event === 'message') heard(data.chatId, data.seq, at);
          return events;
        } catch (error) {
          since = null;
          throw error;
        }
      },
    });
    const conversation = createConversation({
      door: {
        ...door,
        conversation(place) {
          asked(moment());
          return door.conversation(place);
        },
        async stream(place, aborted) {
          asked(moment());
          const opened = await door.stream(place, aborted);
          if (!opened.ok) return opened;
          since = moment();
          return { ok: true, value: watched(opened.value) };
        },
      },
      storage: safeMemory(() => {
        throw new Error('A bench has no storage');
      }),
      identity: { exists: () => true, renew: () => {} },
      exclusively: (work) => work(),
      attentive,
      now: Date.now,
      random: Math.random,
    });
    return {
      talk,
      openSince: () => since,
      seqs: () => conversation.transcript.value.threads.at(-1)?.lines.map(({ seq }) => seq) ?? [],
    };
  });
}
