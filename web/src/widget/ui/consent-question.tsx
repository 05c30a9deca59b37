import { Linked } from './linked.tsx';
import type { Widget } from './context.ts';
import './consent.css';
import './pill.css';

/** What the company asks its clients to agree to, in the place of the composer until they do. */
export function ConsentQuestion({ widget, asks }: { widget: Widget; asks: { text: string; version: number } }) {
  const { text, consent } = widget;
  return (
    <div class="consent">
      <h2 id="consent">{text.consent.title}</h2>
      {/* The keyboard must reach the end of a long wording. */}
      <div class="consent-text" role="region" aria-labelledby="consent" tabIndex={0}>
        <Linked text={asks.text} />
      </div>
      <button
        type="button"
        class="pill main"
        onClick={() => {
          consent.agree(asks.version);
          // The button goes, and the focus must not fall to the page.
          requestAnimationFrame(() => document.querySelector<HTMLElement>('.write textarea')?.focus());
        }}
      >
        {text.consent.agree}
      </button>
    </div>
  );
}
