import { computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Confusion, Health, Mistake } from '#domain/bot/health.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Level } from '#domain/bot/level.ts';
import type { Tutor } from './tutor.ts';

/** How many rows of a list are shown at first, and how many more at a time. */
export const ROWS = 10;

type Entries = readonly KnowledgeEntry[];
type State =
  | { is: 'waiting' | 'stopped' | 'failed' }
  | { is: 'running'; done: number }
  | { is: 'done'; health: Health; of: Entries };
type Examiner = Pick<Tutor, 'examine' | 'close'>;
type Start = { entries: ReadonlySignal<Entries | undefined>; level: Level };

/**
 * "Здоровье базы": examines the saved entries, also those not yet published, once when the panel is opened and again on demand.
 * Each run has a worker of its own, which `stop` ends.
 */
export const HealthModel = createModel((open: () => Examiner, { entries, level: first }: Start) => {
  const level = signal(first);
  const state = signal<State>({ is: 'waiting' });
  let examiner: Examiner | null = null;

  function end(): void {
    examiner?.close();
    examiner = null;
  }
  async function run(of: Entries): Promise<void> {
    end();
    const mine = open();
    examiner = mine;
    state.value = { is: 'running', done: 0 };
    const next = await mine
      .examine(of, (done) => {
        if (examiner === mine) state.value = { is: 'running', done };
      })
      .then((health): State => ({ is: 'done', health, of }))
      .catch((): State => ({ is: 'failed' }));
    if (examiner !== mine) return;
    end();
    state.value = next;
  }

  effect(() => {
    if (entries.value !== undefined && state.peek().is === 'waiting') void run(entries.value);
  });
  effect(() => end);

  return {
    level,
    state,
    /** The knowledge has been changed since it was examined. */
    outdated: computed(() => {
      const now = entries.value;
      return state.value.is === 'done' && now !== undefined && !areSame(now, state.value.of);
    }),
    setLevel: (value: Level) => void (level.value = value),
    examine: () => {
      if (entries.value !== undefined) void run(entries.value);
    },
    stop: () => {
      end();
      state.value = { is: 'stopped' };
    },
  };
});

/** Compares by content, since the listener brings the same entries as new objects after it has lost its connection. */
const areSame = (one: Entries, other: Entries) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** What the bot may do with a question that the knowledge has an answer for. */
export const FATES = ['answered', 'asked', 'handedOff', 'wrong'] as const;
export type Fate = (typeof FATES)[number];

/** How many of a hundred such questions meet each fate: whole numbers that add up to 100, rounded by the largest remainders. */
export function sharesOf({ measured }: Health, level: Level): Record<Fate, number> {
  const { right, wrong, buttonsRight, buttonsWrong, operator } = measured[level].outcomes.inScope;
  const exact: Record<Fate, number> = {
    answered: right,
    asked: buttonsRight + buttonsWrong,
    handedOff: operator,
    wrong,
  };
  const shares = FATES.map((fate) => ({ fate, whole: Math.floor(exact[fate] * 100), rest: (exact[fate] * 100) % 1 }));
  const missing = 100 - shares.reduce((sum, { whole }) => sum + whole, 0);
  const raised = shares.toSorted((a, b) => b.rest - a.rest).slice(0, missing);
  return Object.fromEntries(
    shares.map((share) => [share.fate, share.whole + (raised.includes(share) ? 1 : 0)]),
  ) as Record<Fate, number>;
}

/** Two entries count as alike from this many mistakes on. */
const ALIKE = 2;
export const alikeIn = ({ confused }: Health): Confusion[] =>
  confused.filter(({ mistakes }) => mistakes.length >= ALIKE);

/** Every phrasing that the bot would take for another entry, the most confused entries first. */
export const mistakesIn = ({ confused }: Health): Mistake[] => confused.flatMap(({ mistakes }) => mistakes);

/** How many phrasings are shown for a pair of entries. */
export const SHOWN_TEXTS = 3;

export const isFine = ({ few, doubled, confused }: Health): boolean =>
  few.length === 0 && doubled.length === 0 && confused.length === 0;

/** With fewer readings the shares are rough, since each single phrasing changes them much. */
const ENOUGH_READ = 50;
export const isRough = ({ measured }: Health): boolean => measured.balanced.inScopeCount < ENOUGH_READ;
