import { computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { AlertEvent } from './news.ts';
import type { Route } from '../app/route.ts';

/** Is this page before somebody's eyes? */
export type Sight = { seen: () => boolean; onChange: (listener: () => void) => () => void };

/** The tabs of one person in one browser. */
export type Views = {
  /** Tells the others which chat this tab has before somebody's eyes. */
  share: (chatId: string | null) => void;
  onShared: (listener: (chatId: string | null) => void) => () => void;
  /**
   * Stands in the line for the place that rings for all, and tells when this tab gets or loses it; gives it up when `until` settles. What comes back
   * takes the place from whoever has it.
   */
  lead: (until: Promise<void>, changed: (leads: boolean) => void) => () => void;
  /** Asks the others to sound for this tab, which may not. */
  passOn: (event: AlertEvent) => void;
  onPassed: (listener: (event: AlertEvent) => void) => () => void;
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
  let take = () => {};
  effect(() => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    take = views.lead(until, (now) => (leads.value = now));
    return () => {
      leads.value = false;
      views.share(null);
      release();
    };
  });
  return {
    inView: computed(() => here.value ?? elsewhere.value),
    leads: computed(() => leads.value),
    /** Rings for all from now on. */
    take: () => {
      if (!leads.peek()) take();
    },
    passOn: views.passOn,
    onPassed: views.onPassed,
  };
});
