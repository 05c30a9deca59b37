import { useEffect } from 'preact/hooks';
import { Composer } from './composer.tsx';
import { ContactForm } from './contact-form.tsx';
import { ConsentQuestion } from './consent-question.tsx';
import type { Widget } from './context.ts';
import { EndQuestion } from './end-question.tsx';
import { Header } from './header.tsx';
import { Log } from './log.tsx';
import { PhoneNotice } from './phone-notice.tsx';
import { Typing } from './typing.tsx';
import { RatingForm } from './rating.tsx';
import './trouble.css';

/** The whole widget: the header, the conversation, and the composer. */
export function Chat({ widget }: { widget: Widget }) {
  const { conversation, text, close, panel, consent } = widget;
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close?.();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [close]);
  const { chat } = conversation.transcript.value;
  const trouble = conversation.trouble.value;
  const wording = conversation.company.value?.consent;
  const asks = wording !== undefined && consent.wants(wording) ? wording : null;
  return (
    <>
      <Header widget={widget} />
      {trouble === null ? (
        <main>
          <Log widget={widget} />
          <Typing widget={widget} />
          {!conversation.connected.value && (
            <p class="offline" role="status">
              {text.offline}
            </p>
          )}
          {chat?.state === 'closed' && (
            <>
              {!chat.unanswered && <RatingForm key={chat.chatId} widget={widget} chat={chat} />}
              <p class="anew">{text.anew}</p>
            </>
          )}
          {panel.value === null && <PhoneNotice widget={widget} />}
          {asks !== null && panel.value !== 'end' ? (
            <ConsentQuestion widget={widget} asks={asks} />
          ) : panel.value === 'end' ? (
            <EndQuestion widget={widget} />
          ) : (
            panel.value !== null && <ContactForm widget={widget} wants={panel.value} />
          )}
          {/* The composer is only hidden, so that it keeps the draft while another form is shown. */}
          <div hidden={panel.value !== null || asks !== null}>
            <Composer widget={widget} />
          </div>
        </main>
      ) : (
        <main class="trouble">
          <p role="alert">{trouble || text.noChat}</p>
        </main>
      )}
    </>
  );
}
