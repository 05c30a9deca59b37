import { useComputed, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Chat, ClosedChat } from '#domain/chat.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { askedIn, firstLine, topicTitle } from '../inbox/card.ts';
import { useWork } from '../work/context.ts';
import { Moment } from '../time/moment.tsx';
import { useMoments, zoneOf } from '../time/moments.ts';
import { phoneSearch } from '../history/phone-search.ts';
import { Link } from '../app/link.tsx';
import { ChatModel } from './chat-model.ts';
import { DialogsModel } from './dialogs.ts';
import { layOut } from './messages.ts';
import { Lines } from './lines.tsx';
import { useText } from '../work/words.ts';
import './past.css';

/** "Диалоги": this client's earlier conversations, read in place. */
export function DialogsPlate({ chat }: { chat: Chat }) {
  const { reads } = useWork();
  const { plates } = useText();
  const { dialogs, more, failed } = useModel(() => new DialogsModel(reads, chat.visitorId, chat.id));
  const [open, setOpen] = useState<ClosedChat | null>(null);
  const earlier = dialogs.value;
  const { phone } = chat.client;
  return (
    <section class="plate panel" aria-label={plates.dialogs}>
      <div class="plate-head">
        <Icon name="history" />
        <h3>{plates.dialogs}</h3>
        {earlier && earlier.length > 0 && <Badge>{`${earlier.length}${more.value ? '+' : ''}`}</Badge>}
      </div>
      <div class="plate-body">
        {open ? (
          <Past chat={open} onBack={() => setOpen(null)} />
        ) : earlier === undefined ? (
          failed.value ? (
            <p role="alert">{plates.dialogsFailed}</p>
          ) : (
            <Skeleton width={60} />
          )
        ) : earlier.length === 0 ? (
          <p class="faint">{plates.dialogsEmpty}</p>
        ) : (
          <>
            <ul class="past-list">
              {earlier.map((dialog) => (
                <DialogItem key={dialog.id} dialog={dialog} onOpen={() => setOpen(dialog)} />
              ))}
            </ul>
            {more.value && phone && (
              <p>
                <Link to={{ page: 'history', chatId: null, search: phoneSearch(phone) }}>{plates.dialogsMore}</Link>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function DialogItem({ dialog, onOpen }: { dialog: ClosedChat; onOpen: () => void }) {
  const { company } = useWork();
  const text = useText();
  const asked = askedIn(dialog);
  const otherwise = firstLine(dialog.last?.text ?? text.desk.noTopic);
  return (
    <li>
      <button type="button" class="past-item" onClick={onOpen}>
        <Moment class="digits" at={dialog.startedAt} as="short" />
        {asked !== null && <span>{asked}</span>}
        <span class="faint">
          {topicTitle(dialog, company.named.value) ?? (asked === null ? otherwise : text.desk.noTopic)}
        </span>
      </button>
    </li>
  );
}

function Past({ chat, onBack }: { chat: ClosedChat; onBack: () => void }) {
  const { write } = useMoments();
  const { company, reads } = useWork();
  const text = useText();
  const opened = useModel(() => new ChatModel(reads, chat.id));
  const lines = useComputed(() => layOut(opened.messages.value ?? [], zoneOf(company)));
  return (
    <>
      <div>
        <Button kind="quiet" small icon="back" onClick={onBack}>
          {text.plates.backToDialogs}
        </Button>
      </div>
      <div class="past" tabIndex={0} role="region" aria-label={text.plates.dialogOf(write(chat.startedAt, 'short'))}>
        {opened.olderFailed.value && <p role="alert">{text.chat.olderFailed}</p>}
        {opened.hasOlder.value && (
          <Button small busy={opened.loadingOlder.value} onClick={() => void opened.loadOlder()}>
            {text.chat.older}
          </Button>
        )}
        <Lines lines={lines} />
      </div>
    </>
  );
}
