import { DAY_MINUTES } from '#domain/hours/hours.ts';

/** What an empty field of time is until it is filled in; the contract refuses it. */
export const NO_TIME = -1;

/** Minutes after midnight as a field of time holds them; the end of the day is its next midnight. */
export function toField(minute: number): string {
  if (minute === NO_TIME) return '';
  const shown = minute % DAY_MINUTES;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** The minutes of a field's value. As an end, midnight is that of the end of the day. */
export function fromField(value: string, as: 'from' | 'to'): number {
  const [hour = NaN, minute = NaN] = value.split(':').map(Number);
  const minutes = hour * 60 + minute;
  if (Number.isNaN(minutes)) return NO_TIME;
  return as === 'to' && minutes === 0 ? DAY_MINUTES : minutes;
}
