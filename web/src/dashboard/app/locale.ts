import { batch, createModel, effect, signal } from '@preact/signals';
import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Said, WordSet } from './word-set.ts';

const KEY = 'rtno.locale';

type Known = Map<WordSet<object>, object>;

/** The language of the dashboard: Russian until somebody chooses another, which this browser then keeps. Words are loaded by sets, in this language alone. */
export const LocaleModel = createModel((storage: Memory, root: HTMLElement) => {
  const locale = signal<Locale>(LOCALES.find((one) => one === storage.getItem(KEY)) ?? 'ru');
  let known: Known = new Map();
  const words = signal<Said>(sayingFrom(known));
  const opened = new Set<WordSet<object>>();
  let wanted = locale.peek();
  effect(() => {
    root.lang = locale.value;
  });
  /** The words of all that is open change together with the language; while they do not come, all stays as it is. */
  const speak = async (next: Locale): Promise<void> => {
    wanted = next;
    const coming: Known = new Map();
    const missing = () => [...opened].filter((set) => !coming.has(set));
    try {
      // A screen may open while these are on their way.
      while (missing().length > 0) {
        await Promise.all(missing().map(async (set) => coming.set(set, await set[next]())));
      }
    } catch {
      return;
    }
    if (wanted !== next) return;
    known = coming;
    batch(() => {
      locale.value = next;
      words.value = sayingFrom(coming);
    });
  };
  const openOne = async (set: WordSet<object>): Promise<void> => {
    opened.add(set);
    while (!known.has(set)) {
      const into = known;
      into.set(set, await set[locale.peek()]());
    }
  };
  return {
    locale,
    /** Says the words of a set that has been opened. */
    words,
    /** Brings the words of a set and of those around it, and from then on keeps them in the language of the dashboard. Rejects when they do not come. */
    open: async (set: WordSet<object>): Promise<void> => {
      await Promise.all([set, ...set.around].map(openOne));
    },
    choose: async (next: Locale): Promise<void> => {
      storage.setItem(KEY, next);
      await speak(next);
    },
  };
});
export type LocaleState = InstanceType<typeof LocaleModel>;

function sayingFrom(known: Known): Said {
  return <Words extends object>(set: WordSet<Words>) => {
    const words = known.get(set);
    if (words === undefined) throw new Error('These words have not been opened');
    return words as Words;
  };
}
