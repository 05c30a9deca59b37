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
  const { text, contact } = widget;
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
        {kept.value && text.phone.kept}
      </p>
      {phone !== null ? (
        <Offer key={phone} widget={widget} phone={phone} />
      ) : (
        contact.suggested.value && <Suggestion widget={widget} />
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

function Suggestion({ widget: { text, contact, panel } }: { widget: Widget }) {
  return (
    <section class="offer" aria-label={text.phone.leave}>
      <p>{text.phone.busy}</p>
      <div class="actions">
        <button type="button" class="pill" onClick={contact.decline}>
          {text.phone.wait}
        </button>
        <button type="button" class="pill strong" onClick={() => (panel.value = 'contact')}>
          {text.phone.leave}
        </button>
      </div>
    </section>
  );
}
