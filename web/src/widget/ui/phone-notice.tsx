import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Widget } from './context.ts';
import './panel.css';
import './pill.css';

/** How long the notice of a saved phone is shown, in ms. */
const SAID = 8_000;

/**
 * Above the composer: asks whether to save a phone found in the visitor's message, offers a call back instead of waiting, or says that the phone has been
 * saved.
 */
export function PhoneNotice({ widget }: { widget: Widget }) {
  const { text, contact, conversation } = widget;
  const { kept } = contact;
  useEffect(() => {
    if (!kept.value) return;
    const timer = setTimeout(() => (kept.value = false), SAID);
    return () => clearTimeout(timer);
  }, [kept.value]);
  const phone = contact.offered.value;
  return (
    <>
      <p role="status" class="kept">
        {kept.value && (conversation.transcript.value.chat?.hasEmail ? text.reach.kept : text.phone.kept)}
      </p>
      {phone !== null ? (
        <Offer key={phone} widget={widget} phone={phone} />
      ) : (
        <>
          {contact.suggested.value && <Suggestion widget={widget} words={text.phone} panel="contact" />}
          {!contact.reachable.value && <Suggestion widget={widget} words={text.reach} panel="reach" />}
        </>
      )}
    </>
  );
}

function Offer({ widget: { text, contact }, phone }: { widget: Widget; phone: string }) {
  const problem = useSignal<string | null>(null);
  const keep = async () => {
    const outcome = await contact.agree();
    if (!outcome.ok) problem.value = outcome.text || text.phone.failed;
  };
  return (
    <section class="offer" aria-label={text.phone.number}>
      <p role="status">{text.phone.keep(phone)}</p>
      <p role="alert" class="over">
        {problem.value}
      </p>
      <div class="actions">
        <button type="button" class="pill" onClick={contact.refuse}>
          {text.phone.no}
        </button>
        <button type="button" class="pill strong" onClick={() => void keep()}>
          {text.phone.yes}
        </button>
      </div>
    </section>
  );
}

/** Offers a way to be reached, which one may also do without. */
function Suggestion({
  widget: { contact, panel },
  words,
  panel: opens,
}: {
  widget: Widget;
  words: { leave: string; busy: string; wait: string };
  panel: 'contact' | 'reach';
}) {
  return (
    <section class="offer" aria-label={words.leave}>
      <p>{words.busy}</p>
      <div class="actions">
        <button type="button" class="pill" onClick={contact.decline}>
          {words.wait}
        </button>
        <button type="button" class="pill strong" onClick={() => (panel.value = opens)}>
          {words.leave}
        </button>
      </div>
    </section>
  );
}
