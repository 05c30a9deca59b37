import { computed, createModel, effect, signal } from '@preact/signals';
import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import { TEXTS } from '../../text/text.ts';
import type { Memory } from '../memory.ts';

const KEY = 'rtno.locale';

/** The language of the dashboard: Russian until somebody chooses another, which this browser then keeps. */
export const LocaleModel = createModel((storage: Memory, root: HTMLElement) => {
  const kept = storage.getItem(KEY);
  const locale = signal<Locale>(LOCALES.find((known) => known === kept) ?? 'ru');
  effect(() => {
    root.lang = locale.value;
  });
  return {
    locale,
    text: computed(() => TEXTS[locale.value]),
    choose: (next: Locale) => {
      locale.value = next;
      storage.setItem(KEY, next);
    },
  };
});
export type LocaleState = InstanceType<typeof LocaleModel>;
