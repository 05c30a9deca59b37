type Locale = 'ru' | 'en';

/** The date of a message when it is another day than the one before it, in words; null within one day. Both in ms, in the visitor's own time. */
export function newDay(before: number, at: number, locale: Locale): string | null {
  const [last, day] = [new Date(before), new Date(at)];
  if (last.toDateString() === day.toDateString()) return null;
  // A year is worth a word only when it is not the running one.
  const year = day.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const };
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', ...year });
}

/** A moment within some hours or days, as a person says it: the time, and the day unless it is today's. */
export function momentWords(at: number, locale: Locale): string {
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  return moment.toLocaleString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'long' }),
  });
}
