/** The visitor's language: what the page's script tag says, else the page's own, else the browser's. Anything but Russian is English. */
export function pageLocale(wanted: readonly (string | null | undefined)[]): 'ru' | 'en' {
  const first = wanted.find(Boolean) ?? 'ru';
  return /^ru\b/i.test(first) ? 'ru' : 'en';
}
