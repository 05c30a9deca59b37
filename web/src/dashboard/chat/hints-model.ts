import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, effect, signal } from '@preact/signals';
import type { DeskOutput } from '#domain/contract/desk.ts';
import type { Ms } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';

export type Hint = DeskOutput<'suggest'>['hints'][number];

/** People write in bursts: the server is asked once they have paused. */
const PAUSE: Ms = 500;

/**
 * Answers that the knowledge suggests in one chat, asked for once for each message that the client waits for an answer to (`waited`, its seq). They
 * are only help: a failure shows nothing. Until others have come, those for the message before stay.
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
      /** No hints for this message; the next one may have some. */
      dismiss: () => {
        dismissed.value = waited.value;
      },
    };
  },
);
export type Hints = InstanceType<typeof HintsModel>;
