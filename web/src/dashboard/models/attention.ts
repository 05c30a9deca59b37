import { computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Route } from '../route.ts';

/** Is this page before somebody's eyes? */
export type Sight = { seen: () => boolean; onChange: (listener: () => void) => () => void };

/** The tabs of one person in one browser. */
export type Views = {
  /** Tells the others which chat this tab has before somebody's eyes. */
  share: (chatId: string | null) => void;
  onShared: (listener: (chatId: string | null) => void) => () => void;
  /** Calls back once when this tab is the one that rings for all; gives the place up when `until` settles. */
  lead: (until: Promise<void>) => Promise<void>;
};

/** Which chat somebody looks at, in this tab or in another one, and whether this tab rings for all. */
export const AttentionModel = createModel((route: ReadonlySignal<Route>, sight: Sight, views: Views) => {
  const seen = signal(sight.seen());
  const elsewhere = signal<string | null>(null);
  const leads = signal(false);
  const here = computed(() => (seen.value && 'chatId' in route.value ? route.value.chatId : null));
  effect(() => sight.onChange(() => (seen.value = sight.seen())));
  effect(() => views.onShared((chatId) => (elsewhere.value = chatId)));
  effect(() => views.share(here.value));
  effect(() => {
    // Only one window has the keyboard: what another one said before it lost it is over.
    if (seen.value) elsewhere.value = null;
  });
  effect(() => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    void views.lead(until).then(() => (leads.value = true));
    return () => {
      leads.value = false;
      views.share(null);
      release();
    };
  });
  return {
    inView: computed(() => here.value ?? elsewhere.value),
    leads: computed(() => leads.value),
  };
});
