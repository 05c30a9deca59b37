import type { Ms } from '#domain/time.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#domain/time.ts';

/** The units in which people say durations, the largest first, ms. */
export const SPAN_UNITS = { days: DAY, hours: HOUR, minutes: MINUTE, seconds: SECOND } as const;
export type SpanUnit = keyof typeof SPAN_UNITS;

/** A duration as a form holds it: what is typed, a space and the unit, such as "12 hours". What is typed may be anything. */
export type TypedSpan = `${string} ${SpanUnit}`;

const UNITS = Object.keys(SPAN_UNITS) as SpanUnit[];

/** A duration as people say it: in the largest unit of which it is a whole number. A day alone is "24 hours". */
export function spanOf(ms: Ms): TypedSpan {
  const fits = (unit: SpanUnit) =>
    ms % SPAN_UNITS[unit] === 0 && ms >= SPAN_UNITS[unit] && (unit !== 'days' || ms > DAY);
  const unit = UNITS.find(fits) ?? (ms === 0 ? 'minutes' : 'seconds');
  return `${String(ms / SPAN_UNITS[unit])} ${unit}`;
}

export function partsOfSpan(span: TypedSpan): { typed: string; unit: SpanUnit } {
  const cut = span.lastIndexOf(' ');
  return { typed: span.slice(0, cut), unit: span.slice(cut + 1) as SpanUnit };
}

/** The typed duration in whole milliseconds; null where no number is typed. A comma is a decimal point, too. */
export function msOf(span: TypedSpan): Ms | null {
  const { typed, unit } = partsOfSpan(span);
  return /^\s*\d+([.,]\d+)?\s*$/.test(typed) ? Math.round(Number(typed.replace(',', '.')) * SPAN_UNITS[unit]) : null;
}
