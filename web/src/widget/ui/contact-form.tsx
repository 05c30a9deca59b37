import { useSignal } from '@preact/signals';
import { NAME_MAX, PHONE_TEXT_MAX } from '#domain/contract/limits.ts';
import type { Widget } from './context.ts';
import { Panel } from './panel.tsx';
import './pill.css';

/**
 * A form for a phone and an optional name: "Оставьте телефон, и мы перезвоним". Where the visitor only changes the phone, or leaves a phone or an e-mail outside the hours, no message is
 * sent to the chat.
 */
export function ContactForm({ widget, wants }: { widget: Widget; wants: 'contact' | 'phone' | 'reach' }) {
  const { text, contact, panel } = widget;
  const wantsCall = wants === 'contact';
  const isReach = wants === 'reach';
  const phone = useSignal('');
  const name = useSignal('');
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const save = async () => {
    if (busy.value) return;
    busy.value = true;
    const left = await contact.leave(phone.value.trim(), name.value.trim(), wantsCall ? text.phone.callMe : null);
    busy.value = false;
    if (left.ok) panel.value = null;
    else if (isReach && left.status === 400) problem.value = text.reach.wrong;
    else problem.value = left.text || text.phone.failed;
  };
  const title = isReach ? text.reach.leave : wantsCall ? text.phone.title : text.phone.change;
  return (
    <Panel widget={widget} label={title}>
      <form
        class="contact"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="panel-title">{title}</p>
        <label>
          <span>{isReach ? text.reach.field : text.phone.number}</span>
          <input
            {...(isReach ? ({ type: 'text' } as const) : ({ type: 'tel' } as const))}
            name="tel"
            autocomplete={isReach ? 'email' : 'tel'}
            required
            maxLength={isReach ? 254 : PHONE_TEXT_MAX}
            value={phone.value}
            aria-invalid={problem.value !== null}
            aria-describedby="phone-problem"
            onInput={({ currentTarget }) => {
              phone.value = currentTarget.value;
              problem.value = null;
            }}
          />
        </label>
        <p id="phone-problem" role="alert" class="over">
          {problem.value}
        </p>
        <label>
          <span>{text.phone.name}</span>
          <input
            type="text"
            name="name"
            autocomplete="name"
            maxLength={NAME_MAX}
            value={name.value}
            onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="button" class="pill" onClick={() => (panel.value = null)}>
            {text.cancel}
          </button>
          <button type="submit" class="pill main" disabled={busy.value}>
            {wantsCall ? text.phone.ask : text.phone.yes}
          </button>
        </div>
      </form>
    </Panel>
  );
}
