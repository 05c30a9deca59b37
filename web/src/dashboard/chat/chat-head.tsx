import { useComputed } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { isOwned } from '#domain/chat.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { clientName, ownerOf } from '../inbox/card.ts';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { useMay, useWork } from '../work/context.ts';
import { AssignButton } from '../inbox/assign-button.tsx';
import { CloseWaitingButton } from '../inbox/close-waiting-button.tsx';
import { HeadButton } from '../columns/head-button.tsx';
import { useColumn } from '../columns/column-context.ts';
import { useLeave } from '../columns/use-leave.ts';
import { shortcutOf, useKey } from '../keys/use-key.ts';
import type { Route } from '../app/route.ts';
import { timerText } from '../time/timer.ts';
import { MuteButton } from './mute-button.tsx';
import { MutedNote } from './muted-note.tsx';
import { TransferButton } from './transfer-button.tsx';
import { useNextAfterClose } from './use-next-after-close.ts';
import { useUnsentFirst } from './use-unsent-first.tsx';
import { CallButton } from '../supervise/call-button.tsx';
import { useText } from '../work/words.ts';
import './chat-head.css';

/** The head of a chat: "X" and the dialog's duration, and at the right the buttons for closing and muting. */
export function ChatHead({ chat, back, onDetails }: { chat: Chat; back: Route; onDetails: () => void }) {
  const { desk, commands, router } = useApp();
  const { self, phones } = useWork();
  const leave = useLeave(back);
  const isAlone = useColumn() === null;
  // Beside a verdict the head is narrow.
  const isJudged = router.route.value.page === 'reviews';
  const text = useText();
  const mayCloseAny = useMay('close any chat');
  const mayCloseWaiting = useMay('close waiting chats');
  const mayEditAny = useMay('edit any chat');
  const mayTransferAny = useMay('transfer any chat');
  const mayAssign = useMay('assign chats');
  const mayReview = useMay('review chats');
  const name = clientName(chat.client, text, phones.write.value);
  const mine = ownerOf(chat) === self.value.id;
  const key = `close:${chat.id}`;
  const mayClose = chat.state === 'active' && (mine || mayCloseAny);
  const goOn = useNextAfterClose();
  const close = async () => {
    const outcome = await commands.run(key, () => desk('close', { chatId: chat.id }), { done: text.chat.closed });
    if (outcome?.ok) goOn(chat.id);
  };
  const closing = useUnsentFirst(
    chat.id,
    { ask: text.chat.closeUnsent, anyway: text.chat.closeAnyway },
    () => void close(),
  );
  const shortcut = useKey('close', closing.begin, mayClose);
  return (
    <div>
      <header class={classes('chat-head', (mayAssign || mine) && 'many')}>
        <Button
          kind="quiet"
          icon="close"
          label={isAlone ? text.chat.closePanel : text.beside.close}
          shortcut={shortcutOf('leave')}
          onClick={leave}
        />
        <Duration chat={chat} />
        <div class="chat-title">
          <h2 title={name}>{name}</h2>
          {chat.state === 'closed' && <Badge>{text.desk.state.closed}</Badge>}
        </div>
        {chat.state === 'closed' && mayReview && !isJudged && (
          <Link class="button small" to={{ page: 'reviews', chatId: chat.id, search: '' }}>
            {text.chat.judge}
          </Link>
        )}
        {mayAssign && chat.state !== 'bot' && chat.state !== 'closed' && <AssignButton chat={chat} inHead />}
        {isOwned(chat) && (mine || mayTransferAny) && <TransferButton chat={chat} />}
        {mine && chat.state === 'active' && <CallButton key={chat.id} chat={chat} />}
        {(mine || mayEditAny) && <MuteButton chat={chat} />}
        {mayClose && (
          <Button
            kind="success"
            icon="check"
            small
            label={text.chat.close}
            shortcut={shortcut}
            busy={closing.busy || commands.running.value.has(key)}
            onClick={closing.begin}
          >
            <span class="wide-words">{text.chat.close}</span>
          </Button>
        )}
        {closing.question}
        {isAlone && !isJudged && <HeadButton chatId={chat.id} />}
        {mayCloseWaiting && (chat.state === 'queued' || chat.state === 'assigned') && (
          <CloseWaitingButton key={chat.id} chat={chat} inHead />
        )}
        <span class="chat-details-button">
          <Button kind="quiet" icon="details" label={text.chat.details} onClick={onDetails} />
        </span>
      </header>
      <MutedNote chat={chat} mayUnmute={mine || mayEditAny} />
    </div>
  );
}

/** From the start with the bot until now, or until the end. */
function Duration({ chat }: { chat: Chat }) {
  const { clock } = useWork();
  const text = useText();
  const end = chat.state === 'closed' ? chat.closedAt : null;
  const shown = useComputed(() => timerText((end ?? clock.now.value) - chat.startedAt));
  return (
    <span class="chat-duration" title={text.chat.duration}>
      <Icon name="history" size={15} />
      <span class="hidden-text">{text.chat.duration}: </span>
      <span>{shown}</span>
    </span>
  );
}
