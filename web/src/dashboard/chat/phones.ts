import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, signal } from '@preact/signals';
import { withExtension } from '#domain/extension.ts';
import type { Locale } from '#domain/locale.ts';

/** What is used of the library of phone numbers (domain/phone.ts), which is too large to load before it is needed. */
export type PhoneLibrary = {
  formatPhone: (phone: string, extension: string | null | undefined, locale: Locale) => string;
  COUNTRIES: readonly string[];
};

const NONE: PhoneLibrary = { formatPhone: withExtension, COUNTRIES: [] };

/**
 * Formats phone numbers for people. The server has formatted most numbers. For the others, and for the names of countries, the library is loaded when
 * they are shown. Until then numbers are shown as they are stored.
 */
export const PhonesModel = createModel((load: () => Promise<PhoneLibrary>, locale: ReadonlySignal<Locale>) => {
  const library = signal(NONE, {
    watched: () => {
      if (library.peek() !== NONE) return;
      load().then(
        (loaded) => (library.value = loaded),
        () => {},
      );
    },
  });
  return {
    write: computed(() => {
      const { value: language } = locale;
      return (phone: string, extension?: string | null, written?: string) =>
        written === undefined
          ? library.value.formatPhone(phone, extension, language)
          : withExtension(written, extension, language);
    }),
    /** Every country by its name in the person's language; none before the library is there. */
    countries: computed(() => {
      const names = new Intl.DisplayNames([locale.value], { type: 'region' });
      return library.value.COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
        a.label.localeCompare(b.label, locale.value),
      );
    }),
  };
});
export type PhonesState = InstanceType<typeof PhonesModel>;
