import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, signal } from '@preact/signals';
import type { Locale } from '#domain/locale.ts';

/** What is taken of the library of phone numbers (domain/phone.ts): too large to load before it is needed. */
export type PhoneLibrary = {
  formatPhone: (phone: string, extension: string | null | undefined, locale: Locale) => string;
  COUNTRIES: readonly string[];
};

const NONE: PhoneLibrary = {
  formatPhone: (phone, extension) => (extension ? `${phone} ${extension}` : phone),
  COUNTRIES: [],
};

/** Writes phone numbers as people do, once the library for it has been loaded; until then as they are stored. */
export const PhonesModel = createModel((load: () => Promise<PhoneLibrary>, locale: ReadonlySignal<Locale>) => {
  const library = signal(NONE);
  load().then(
    (loaded) => (library.value = loaded),
    () => {},
  );
  return {
    write: computed(() => {
      const { formatPhone } = library.value;
      const { value: language } = locale;
      return (phone: string, extension?: string | null) => formatPhone(phone, extension, language);
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
