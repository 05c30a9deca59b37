import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS } from '../../functions/src/domain/settings.ts';
import { seen, unseen, withPage } from '../../functions/src/domain/presence.ts';
import { PresenceModel } from '../../web/src/dashboard/presence/presence.ts';

const HOUR = 3_600_000;
/** How often somebody at work touches the keyboard or the mouse, ms. */
const TOUCH = 5_000;
/** A working day has one hour without input. */
const LUNCH = { from: 4 * HOUR, to: 5 * HOUR };

/**
 * How many heartbeats a shift of so many hours has, by the dashboard's own model on a clock that runs by itself: how many in all, and how many of them change
 * what is stored. The person works without a longer pause, and has lunch for an hour.
 */
export async function beatsOf(hours: number): Promise<{ all: number; writing: number }> {
  let now = 0;
  let presence = unseen('company', 'operator');
  const beats = { all: 0, writing: 0 };
  const timers: { every: number; due: number; work: () => void }[] = [];
  const inputs: (() => void)[] = [];
  const device = {
    now: () => now,
    onInput: (listener: () => void) => {
      inputs.push(listener);
      return () => {};
    },
    onReturn: () => () => {},
    every: (ms: number, work: () => void) => {
      timers.push({ every: ms, due: ms, work });
      return () => {};
    },
    onLeave: () => () => {},
  };
  const desk = (async (_command: 'heartbeat', { idleMs }: { idleMs: number }) => {
    // Each one writes: it says until when the page counts as open.
    presence = withPage(seen(presence, idleMs, DEFAULT_SETTINGS.ru, now), 'page', now, false);
    beats.all++;
    beats.writing++;
    return { ok: true, output: { status: 'working', serverNow: now } };
  }) as unknown as ConstructorParameters<typeof PresenceModel>[0];
  const tabs = { share: () => {}, onShared: () => () => {}, lead: async () => {} };
  const absenceMs = signal(DEFAULT_SETTINGS.ru.absenceMs);
  const model = new PresenceModel(desk, { correct: () => {} }, device, tabs, absenceMs, 'page');
  for (; now <= hours * HOUR; now += 1_000) {
    if (now % TOUCH === 0 && !(now >= LUNCH.from && now < LUNCH.to)) for (const touch of inputs) touch();
    for (const timer of timers) {
      if (now < timer.due) continue;
      timer.due += timer.every;
      timer.work();
    }
    // Lets the answer of a heartbeat arrive.
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
  model.stop();
  return beats;
}
