import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, effect, signal } from '@preact/signals';
import type { DeskOutput } from '#domain/contract/desk.ts';
import type { Ms } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';

export type Hint = DeskOutput<'suggest'>['hints'][number];

/** People send several messages in a row, so the server is asked only after a pause. */
const PAUSE: Ms = 500;

/**
 * The answers that the knowledge base suggests in one chat. They are asked for once for each message that waits for an answer (`waited`, its seq). They
 * are only a help, so a failure shows nothing. The hints for the message before stay until new ones have arrived.
 */
export const HintsModel = createModel(
  (desk: Desk, chatId: string, waited: ReadonlySignal<number | null>, isPublished: ReadonlySignal<boolean>) => {
    const found = signal<readonly Hint[]>([]);
    const dismissed = signal<number | null>(null);

    effect(() => {
      const seq = waited.value;
      if (seq === null) found.value = [];
      if (seq === null || !isPublished.value) return;
      const ask = async () => {
        const outcome = await desk('suggest', { chatId });
        if (waited.peek() === seq) found.value = outcome.ok ? outcome.output.hints : [];
      };
      const timer = setTimeout(() => void ask(), PAUSE);
      return () => clearTimeout(timer);
    });

    return {
      shown: computed(() => (waited.value === dismissed.value ? [] : found.value)),
      /** Hides the hints for this message; the next message may show some again. */
      dismiss: () => {
        dismissed.value = waited.value;
      },
    };
  },
);
export type Hints = InstanceType<typeof HintsModel>;
