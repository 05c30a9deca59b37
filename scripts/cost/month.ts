import type { Measured } from './measure.ts';
import type { Prices } from './prices.ts';
import type { Usage } from './usage.ts';
import { NOTHING, dollarsOf, sum } from './usage.ts';

const DAYS = 30;
const DAY_SECONDS = 86_400;
const MONTH_SECONDS = DAYS * DAY_SECONDS;
const SWEEPS = MONTH_SECONDS / 60;

/** What is kept ready for the next call (functions/src/params.ts: WARM_INSTANCES is one of each). */
const WARM = ['visitor', 'visitorStream', 'desk'];

export type Month = {
  chatsADay: number;
  operators: number;
  /** Dollars of the month by what they are paid for. */
  dollars: { chats: number; shifts: number; streams: number; sweeps: number; ready: number };
  total: number;
};

/**
 * A month of 30 days with so many chats a day, spread evenly, and all operators of the measured company at work each day. Nothing free is taken off.
 * Of streams instances are paid, not shares of them: with on average `open` streams at once somebody is there for 1 - e^-open of the time (arrivals by
 * chance), and beyond that an instance is filled to the assumed share.
 */
export function monthOf(measured: Measured, chatsADay: number, prices: Prices): Month {
  const { chat, shift, minute, operators, streamSeconds, places } = measured;
  const stream = places['visitorStream']!;
  const open = (chatsADay * streamSeconds) / DAY_SECONDS;
  const instances = Math.max(1 - Math.exp(-open), open / (stream.concurrency * prices.assumed.fullInstance));
  const seconds = instances * MONTH_SECONDS;
  const streams: Usage = { ...NOTHING, vcpuSeconds: seconds, gibSeconds: seconds * stream.gib };
  const share = streamSeconds / (stream.concurrency * prices.assumed.fullInstance);
  const shares: Usage = { ...NOTHING, vcpuSeconds: share, gibSeconds: share * stream.gib };
  const dollars = {
    chats: dollarsOf(sum([DAYS * chatsADay, sum(chat, [-1, shares])]), prices),
    shifts: dollarsOf(sum([DAYS * operators, shift]), prices),
    streams: dollarsOf(streams, prices),
    sweeps: dollarsOf(sum([SWEEPS, minute]), prices),
    ready: readyDollars(measured, Math.min(1, instances), prices),
  };
  return { chatsADay, operators, dollars, total: Object.values(dollars).reduce((total, part) => total + part, 0) };
}

/** The instances that wait for calls, at the lower price of waiting; the stream's only while no stream is open. */
function readyDollars({ places }: Measured, streaming: number, { dollars }: Prices): number {
  const each = WARM.map((name) => {
    const { gib } = places[name]!;
    const idle = name === 'visitorStream' ? 1 - streaming : 1;
    const second = dollars.idleVcpuSeconds.price + gib * dollars.gibSeconds.price;
    return idle * MONTH_SECONDS * second;
  });
  return each.reduce((total, part) => total + part, 0);
}
