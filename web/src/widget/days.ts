type Locale = 'ru' | 'en';

/**
 * The date of a message in words if its day differs from that of the message before it; null on the same day. Both times in ms, days in the visitor's time
 * zone.
 */
export function newDay(before: number, at: number, locale: Locale): string | null {
  const [last, day] = [new Date(before), new Date(at)];
  if (last.toDateString() === day.toDateString()) return null;
  // The year is shown only when it is not the current one.
  const year = day.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const };
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', ...year });
}

/** The time of day. The formatter is made once, since making one takes longer than drawing a message. */
export function timeWords(moment: Date, locale: Locale): string {
  return (clocks[locale] ??= new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })).format(moment);
}

const clocks: { [L in Locale]?: Intl.DateTimeFormat } = {};

/** A time within some hours or days, in words: the time of day, and the date unless it is today. */
export function momentWords(at: number, locale: Locale): string {
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  return moment.toLocaleString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'long' }),
  });
}
