import type { UsedReply } from '#domain/reply/uses.ts';
import type { ActiveChat } from '#domain/chat.ts';
import type { OpenedChat } from '../chat/chat-model.ts';
import type { Workplace } from '../work/workplace.ts';
import { holdReasonOf } from './hold.ts';

type Around = {
  outbox: Pick<Workplace['outbox'], 'send'>;
  connection: Pick<Workplace['connection'], 'doubted'>;
  drafts: Pick<Workplace['drafts'], 'write'>;
  typing: Pick<Workplace['typing'], 'said'>;
};

/** Sends a message in the open chat, or holds it when the screen may be old. Clears the draft. */
export function say(
  { outbox, connection, drafts, typing }: Around,
  chat: Pick<ActiveChat, 'id' | 'lastVisitorAt'>,
  opened: Pick<OpenedChat, 'messages' | 'behind' | 'seen'>,
  words: string,
  used: readonly UsedReply[] = [],
): void {
  const loaded = opened.messages.peek() ?? [];
  const behind = opened.behind.peek();
  const why = holdReasonOf({ doubted: connection.doubted.peek(), behind }, loaded, opened.seen.peek());
  // If not all messages of the chat have loaded, the chat's last message of the visitor may be one that the sender has not read.
  const heardAt = behind ? (loaded.findLast(({ from }) => from === 'visitor')?.at ?? 0) : chat.lastVisitorAt;
  drafts.write(chat.id, '');
  typing.said(chat.id);
  void outbox.send(chat.id, words, loaded.at(-1)?.seq ?? 0, why && { why, heardAt }, used);
}
