import { batch, createModel, effect, signal } from '@preact/signals';
import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import { FIRST, loadTexts } from '../../text/text.ts';
import type { Memory } from '../../shared/memory.ts';

const KEY = 'rtno.locale';

/** The language of the dashboard: Russian until somebody chooses another, which this browser then keeps. `load` brings its words. */
export const LocaleModel = createModel((storage: Memory, root: HTMLElement, load: typeof loadTexts = loadTexts) => {
  const locale = signal(FIRST.locale);
  const text = signal(FIRST.text);
  let wanted = locale.peek();
  effect(() => {
    root.lang = locale.value;
  });
  /** The words and the language change together; while the words do not come, all stays as it is. */
  const speak = async (next: Locale): Promise<void> => {
    wanted = next;
    const words = await load[next]().catch(() => null);
    if (words === null || wanted !== next) return;
    batch(() => {
      locale.value = next;
      text.value = words;
    });
  };
  const kept = LOCALES.find((known) => known === storage.getItem(KEY)) ?? locale.peek();
  const begun = speak(kept);
  return {
    locale,
    text,
    /** Settles when the language is there that this browser has kept. */
    ready: () => begun,
    choose: async (next: Locale): Promise<void> => {
      storage.setItem(KEY, next);
      await speak(next);
    },
  };
});
export type LocaleState = InstanceType<typeof LocaleModel>;
