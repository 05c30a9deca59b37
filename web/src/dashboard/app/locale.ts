import { batch, createModel, effect, signal } from '@preact/signals';
import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Said, WordSet } from './word-set.ts';

const KEY = 'rtno.locale';

type Known = Map<WordSet<object>, object>;

/** The language of the dashboard: Russian until a person chooses another, which this browser keeps. Sets of words are loaded in this language only. */
export const LocaleModel = createModel((storage: Memory, root: HTMLElement) => {
  const locale = signal<Locale>(LOCALES.find((one) => one === storage.getItem(KEY)) ?? 'ru');
  let known: Known = new Map();
  const words = signal<Said>(sayingFrom(known));
  const opened = new Set<WordSet<object>>();
  let wanted = locale.peek();
  effect(() => {
    root.lang = locale.value;
  });
  /** Changes the language and the words of all opened sets at once. If the words do not load, the old language stays. */
  const speak = async (next: Locale): Promise<void> => {
    wanted = next;
    const coming: Known = new Map();
    const missing = () => [...opened].filter((set) => !coming.has(set));
    try {
      // A screen that opens while these words load adds a set, so it is checked again what is missing.
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
    /** Gives the words of an opened set. */
    words,
    /** Loads the words of a set and of the sets around it, and from then on changes them with the language. Rejects when they do not load. */
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
