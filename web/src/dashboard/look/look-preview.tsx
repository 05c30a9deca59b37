import { useSignal } from '@preact/signals';
import { paletteOf } from '#domain/look/palette.ts';
import { classes } from '../../ui/classes.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { useApp } from '../app/context.ts';
import type { LookDraft } from './look-draft.ts';
import { shownColor } from './look-draft.ts';
import { useText } from './words.ts';

type On = 'desk' | 'phone';

/** The chat on a page as it will look, on a computer and on a phone, before anything is saved. */
export function LookPreview({ draft, company }: { draft: LookDraft; company: string }) {
  const { locale } = useApp();
  const { look } = useText();
  const on = useSignal<On>('desk');
  const color = shownColor(draft.color);
  const { onAccent } = paletteOf(color);
  const title = (locale.locale.value === 'en' ? draft.titleEn : draft.titleRu).trim() || company;
  const tabs = (['desk', 'phone'] as const).map((value) => ({ value, label: look.previewOn[value] }));
  return (
    <section class="section panel stack">
      <h3>{look.preview}</h3>
      <Tabs
        label={look.preview}
        tabs={tabs}
        value={on.value}
        panelId="look-preview"
        onChange={(to) => (on.value = to)}
      />
      <div
        id="look-preview"
        role="tabpanel"
        class={classes('look-page', on.value === 'phone' && 'handheld', draft.side)}
      >
        <div class="look-chat" style={{ '--brand': color, '--on-brand': onAccent }}>
          <div class="look-head">
            {draft.avatar && <img class="look-avatar" src={draft.avatar} alt="" />}
            <div>
              <p class="look-title">{title}</p>
              <p class="look-state">{look.previewState}</p>
            </div>
          </div>
          <div class="look-log">
            <p class="look-them">{look.previewHello}</p>
            <p class="look-own">{look.previewAsk}</p>
          </div>
          <p class="look-write">{look.previewWrite}</p>
        </div>
      </div>
    </section>
  );
}
