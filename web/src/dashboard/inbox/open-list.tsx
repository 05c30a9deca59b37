import { Empty } from '../../ui/empty.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { Chat } from '#domain/chat.ts';
import { ownerOf } from './card.ts';
import { useWork } from '../work/context.ts';
import { HeldList } from './held-list.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { MoreButton } from './more-button.tsx';
import { TeamStrip } from './team-strip.tsx';
import { useText } from '../work/words.ts';
import './list.css';

/** "Чаты": all open chats of the company. */
export function OpenList({ chatId }: { chatId: string | null }) {
  const { queue } = useWork();
  const text = useText();
  return (
    <section class="list" aria-label={text.chats.title}>
      <div class="list-head">
        <TeamStrip />
      </div>
      <div class="list-body">
        <HeldList
          chats={queue.open}
          list="chats"
          chatId={chatId}
          empty={<Empty icon="chats" title={text.chats.empty} text={text.chats.emptyText} />}
          Note={Standing}
        />
        <MoreButton of={queue.moreOpen} />
      </div>
    </section>
  );
}

const TONES = { bot: 'bot', queued: 'danger', assigned: 'accent', active: 'success', closed: 'neutral' } as const;

function Standing({ chat }: { chat: Chat }) {
  const text = useText();
  const owner = useNameOf()(ownerOf(chat) ?? '');
  return (
    <>
      <Badge tone={TONES[chat.state]}>{text.desk.state[chat.state]}</Badge>
      {chat.state === 'active' && chat.alertedAt !== null && <Badge tone="danger">{text.chats.late}</Badge>}
      {owner && <span class="card-owner">{text.chats.owner(owner)}</span>}
    </>
  );
}
