import { percentile } from '../../replay/tally.ts';
import type { Said } from './talks.ts';

export type Figure = { n: number; p50: number; p95: number; p99: number; max: number };

/** Notes when messages were saved and when they came to each of several ears, and tells how long they took. */
export function createDeliveries() {
  const said: Said[] = [];
  const keyOf = (chatId: string, seq: number) => `${chatId}:${seq}`;
  const ear = () => {
    const heard = new Map<string, number>();
    return {
      /** The first time counts: a message may come again after a reconnect. */
      heard: (chatId: string, seq: number, at: number) => {
        const key = keyOf(chatId, seq);
        if (!heard.has(key)) heard.set(key, at);
      },
      of: ({ chatId, seq }: Said) => heard.get(keyOf(chatId, seq)),
    };
  };
  return {
    said,
    ear,
    /** The ms from the database's own time of the save until the ear had it, of all messages that the ear has heard and that began in this time. */
    figure(
      heard: ReturnType<typeof ear>,
      from: number,
      to: number,
      only: (message: Said) => boolean = () => true,
    ): Figure {
      const taken = said
        .filter((message) => message.begun >= from && message.begun < to && only(message))
        .flatMap((message) => (heard.of(message) ?? Number.NaN) - message.saved)
        .filter((ms) => !Number.isNaN(ms));
      return figureOf(taken);
    },
  };
}

export function figureOf(taken: readonly number[]): Figure {
  const ms = (share: number) => Math.round(percentile(taken, share) * 10) / 10;
  return { n: taken.length, p50: ms(0.5), p95: ms(0.95), p99: ms(0.99), max: ms(1) };
}

/** The most moments within any window of so many ms. */
export function mostWithin(moments: readonly number[], windowMs: number): number {
  const sorted = moments.toSorted((a, b) => a - b);
  let most = 0;
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while (sorted[to]! - sorted[from]! >= windowMs) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
