import { computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Level } from '#domain/bot/level.ts';
import type { Attempt, Step } from '#domain/bot/try-out.ts';
import type { Day } from '#domain/day.ts';
import type { Locale } from '#domain/locale.ts';
import type { Tutor } from './tutor.ts';

type Start = {
  entries: ReadonlySignal<readonly KnowledgeEntry[] | undefined>;
  /** The day of the company's calendar whose valid entries the bot learns. */
  today: ReadonlySignal<Day>;
  /** The language of the visitor at first. */
  locale: Locale;
  level: Level;
};

/** "Проверить бота": a conversation with a bot that knows the saved entries. A change of the entries or the level plays it again. */
export const TryOutModel = createModel(
  (tutor: Pick<Tutor, 'learn' | 'tryOut' | 'close'>, { entries, today, locale: spoken, level: first }: Start) => {
    const locale = signal<Locale>(spoken);
    const level = signal<Level>(first);
    const state = signal<'learning' | 'ready' | 'failed'>('learning');
    const steps = signal<readonly Step[]>([]);
    const turns = signal<readonly { step: Step; attempt: Attempt }[]>([]);
    let newest = 0;

    /** Plays the conversation. Only the newest play counts, since an older one may end later. */
    async function play(work: () => Promise<unknown>): Promise<void> {
      newest += 1;
      const mine = newest;
      try {
        await work();
        const played = steps.peek();
        const attempts = await tutor.tryOut(level.peek(), played);
        if (mine !== newest) return;
        // The conversation may have been started over meanwhile.
        if (played === steps.peek()) turns.value = attempts.map((attempt, at) => ({ step: played[at]!, attempt }));
        state.value = 'ready';
      } catch {
        if (mine === newest) state.value = 'failed';
      }
    }
    const again = () => play(async () => undefined);

    effect(() => {
      const known = entries.value;
      const lesson = { locale: locale.value, today: today.value };
      if (known === undefined) return;
      state.value = 'learning';
      void play(() => tutor.learn({ entries: known, ...lesson }));
    });
    effect(() => () => tutor.close());

    return {
      level,
      locale,
      state,
      turns,
      /** Steps without an answer yet. A bot that is still learning answers them as soon as it has learnt. */
      pending: computed(() => steps.value.slice(turns.value.length)),
      /** Writes a message, or presses a button of the last question. Returns false and does nothing when the bot has failed. */
      take: (step: Step): boolean => {
        if (state.value === 'failed') return false;
        steps.value = [...steps.value, step];
        if (state.value === 'ready') void again();
        return true;
      },
      setLevel: async (value: Level) => {
        level.value = value;
        if (state.value === 'ready') await again();
      },
      /** The visitor speaks this language; the conversation is played again. */
      speak: (value: Locale) => void (locale.value = value),
      startOver: () => {
        steps.value = [];
        turns.value = [];
      },
    };
  },
);
export type TryOut = InstanceType<typeof TryOutModel>;
