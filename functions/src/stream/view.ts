import type { Chat } from '../domain/chat.ts';
import type { PublicChat } from '../domain/contract/visitor.ts';
import type { Around } from '../domain/public-view.ts';
import { publicChat } from '../domain/public-view.ts';
import type { Ms } from '../domain/time.ts';
import { MINUTE } from '../domain/time.ts';
import type { Stop } from '../store/listen.ts';
import type { Known } from '../visitor/conversation.ts';
import { around } from '../visitor/conversation.ts';
import type { Reader } from './share.ts';

/** A chat with what its visitor is told besides: who has it in hand, and how many chats of the queue have waited longer. */
export type View = { chat: Chat } & Omit<Around, 'now'>;

/** A view as it is sent, with what depends on the time. */
export const shown = ({ chat, ...around }: View, now: Ms): PublicChat => publicChat(chat, { ...around, now });

export type Showing = {
  /** Counts the place of a chat that waits in the queue again, and tells it if it looks different. */
  lookAgain: () => Promise<void>;
  stop: Stop;
};

/** Tells a chat's view after each change of the chat. Of changes that come while something is looked up, only the newest is told. */
export function showChat(
  companyId: string,
  joinChat: (reader: Reader<Chat | null>) => Stop,
  tell: (view: View) => void,
  fail: () => void,
): Showing {
  let known: Known | null = null;
  let told: { view: View; place: string } | null = null;
  let next: Chat | null = null;
  let looking: Promise<void> | null = null;
  let over = false;

  async function look(chat: Chat): Promise<void> {
    const { now: _, ...found } = await around(companyId, chat, known);
    if (over) return;
    if (chat.state === 'active') known = { ownerId: chat.ownerId, firstName: found.ownerFirstName };
    const view = { chat, ...found };
    const place = placeOf(shown(view, Date.now()));
    const isSame = told?.view.chat === chat && told.place === place;
    told = { view, place };
    if (!isSame) tell(view);
  }

  async function lookAtAll(): Promise<void> {
    try {
      for (let chat = next; chat !== null; chat = next) {
        next = null;
        await look(chat);
      }
      looking = null;
    } catch {
      if (!over) fail();
    }
  }

  function show(chat: Chat): Promise<void> {
    next = chat;
    looking ??= lookAtAll();
    return looking;
  }

  const stopChat = joinChat({
    tell: (chat) => {
      if (chat !== null) void show(chat);
    },
    fail,
  });
  return {
    async lookAgain() {
      if (told?.view.chat.state === 'queued') await show(next ?? told.view.chat);
    },
    stop() {
      over = true;
      next = null;
      stopChat();
    },
  };
}

/** The place in the queue as the widget shows it: the position, the full minutes of waiting, and the company's words. */
function placeOf({ queue }: PublicChat): string {
  return queue === null ? '' : `${queue.position} ${Math.floor(queue.waitedMs / MINUTE)} ${queue.text}`;
}
