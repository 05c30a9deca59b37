import { computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { AlertEvent } from './news.ts';

/** Does somebody look at this page? */
export type Sight = { seen: () => boolean; onChange: (listener: () => void) => () => void };

/** The tabs of one person in one browser. */
export type Views = {
  /** Tells the other tabs which chats are being looked at in this tab. */
  share: (chatIds: readonly string[]) => void;
  onShared: (listener: (chatIds: readonly string[]) => void) => () => void;
  /**
   * Waits for the lead (the leading tab sounds the alerts for all tabs), and tells when this tab gets or loses it. Gives the lead up when `until`
   * settles. The returned function takes the lead from the tab that has it.
   */
  lead: (until: Promise<void>, changed: (leads: boolean) => void) => () => void;
  /** Asks the other tabs to play the sound, since the browser does not let this tab play it. */
  passOn: (event: AlertEvent) => void;
  onPassed: (listener: (event: AlertEvent) => void) => () => void;
};

const NOTHING: readonly string[] = [];

/**
 * Which chats the person looks at, in this tab or in another one, and whether this tab sounds the alerts for all tabs. `onScreen`: the chats that the page
 * shows, whether or not somebody looks.
 */
export const AttentionModel = createModel((onScreen: ReadonlySignal<readonly string[]>, sight: Sight, views: Views) => {
  const seen = signal(sight.seen());
  const elsewhere = signal(NOTHING);
  const leads = signal(false);
  const here = computed(() => (seen.value ? onScreen.value : NOTHING));
  effect(() => sight.onChange(() => (seen.value = sight.seen())));
  effect(() => views.onShared((chatIds) => (elsewhere.value = chatIds)));
  effect(() => views.share(here.value));
  effect(() => {
    // Only one window has the keyboard. Once this one has it, what another tab shared before is out of date.
    if (seen.value) elsewhere.value = NOTHING;
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
      views.share(NOTHING);
      release();
    };
  });
  return {
    inView: computed<ReadonlySet<string>>(() => new Set(here.value.length > 0 ? here.value : elsewhere.value)),
    leads: computed(() => leads.value),
    /** Makes this the tab that sounds the alerts for all tabs. */
    take: () => {
      if (!leads.peek()) take();
    },
    passOn: views.passOn,
    onPassed: views.onPassed,
  };
});
