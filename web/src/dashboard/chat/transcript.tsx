import type { Chat } from '#domain/chat.ts';
import { Loading } from '../../ui/spinner.tsx';
import { later } from '../app/later.tsx';
import type { OpenedChat } from './chat-model.ts';
import { Arrivals } from './arrivals.tsx';
import { useText } from '../work/words.ts';
import './transcript.css';

const load = async () => (await import('./conversation.tsx')).Conversation;
const Conversation = later(load);
// Loaded beside the lists of chats, which do not wait for it, so that it is there when a chat is opened.
void load().catch(() => {});

/** The conversation, once the place at which the reader starts is loaded. */
export function Transcript({ chat, opened }: { chat: Chat; opened: OpenedChat }) {
  const { common } = useText();
  return (
    <div class="transcript">
      {opened.ready.value ? <Conversation chat={chat} opened={opened} /> : <Loading label={common.loading} />}
      <Arrivals chat={chat} opened={opened} />
    </div>
  );
}
