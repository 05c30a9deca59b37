import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Outcome } from '../app/call.ts';
import type { Errand } from './errand.ts';
import type { Editing } from './ground.ts';
import { ground } from './ground.ts';

/** What stands there once the other side is taken, in the fields that both have changed. */
export type Theirs<T> = Partial<T>;

/** A form: its values, what is wrong with them by the contract's and the server's word, and whether it is being saved. */
export type Form<T, R = unknown> = {
  values: ReadonlySignal<T>;
  /** By the form's fields, and parts of them ("subtopics.0.title"). */
  problems: ReadonlySignal<FieldProblems>;
  /** What the server said that belongs to no field. */
  trouble: ReadonlySignal<string | null>;
  /** How often fields were found wrong when it was to be saved: each time the first of them gets the focus. */
  wrong: ReadonlySignal<number>;
  busy: ReadonlySignal<boolean>;
  /** Does it hold what would be lost with it: typed and not saved, or sent and never answered? */
  unsaved: ReadonlySignal<boolean>;
  /** Can it be saved? What is new, always, since the form then says what it still needs; what is there already, once something is changed. */
  savable: ReadonlySignal<boolean>;
  /** The fields that somebody else has changed as well, with what they have there now: one has to choose before it can be saved. */
  theirs: ReadonlySignal<Theirs<T>>;
  /** How often one has tried to save without having chosen. */
  reminded: ReadonlySignal<number>;
  /** Were somebody else's changes taken in when it was saved? */
  joined: ReadonlySignal<boolean>;
  set: <K extends keyof T>(field: K, value: T[K]) => void;
  choose: (field: keyof T, side: 'mine' | 'theirs') => void;
  /**
   * Checks the values by the contract and sends them with the version that they began on. Null when it sends nothing: something is wrong with a field,
   * a choice is to be made, or it is being saved already. Whatever was typed stays.
   */
  submit: () => Promise<Outcome<R> | null>;
  /** What it shows has been changed elsewhere: taken over while nothing has been typed. */
  follow: (initial: T, version: number) => void;
  fail: (text: string) => void;
};

/** One look at what is so now may be overtaken again; nobody saves faster than so often. */
const ROUNDS = 3;

/**
 * A form. `editing` for one that changes what is there already and others may change too: when it is refused since somebody was faster, what only one
 * side has changed is taken by itself and saved, and the rest is left to be chosen.
 */
export function form<T extends object, R>(
  initial: T,
  { check, send, placeOf = (path) => path, blames }: Errand<T, R>,
  editing?: Editing<T>,
): Form<T, R> {
  const values = signal(initial);
  const problems = signal<FieldProblems>({});
  const trouble = signal<string | null>(null);
  const wrong = signal(0);
  const busy = signal(false);
  const theirs = signal<Theirs<T>>({});
  const reminded = signal(0);
  const joined = signal(false);
  const { unsaved, version, ...under } = ground(values, editing);
  const hasToChoose = () => Object.keys(theirs.value).length > 0;

  /** Shows at the fields what is wrong with them; false when nothing is. */
  const shows = (found: FieldProblems): boolean => {
    const placed = Object.entries(found).map(([path, problem]) => [placeOf(path), problem] as const);
    problems.value = Object.fromEntries(placed.filter(([place]) => Object.hasOwn(initial, headOf(place))));
    if (Object.keys(problems.value).length === 0) return false;
    wrong.value++;
    return true;
  };

  /** Sends the values; once more for each time that somebody was faster and nobody has to choose. */
  const sendAll = async (): Promise<Outcome<R>> => {
    for (let round = 1; ; round++) {
      const sent = values.value;
      const outcome = await send(sent, version());
      if (outcome.ok) {
        under.saved(sent, outcome.output);
        return outcome;
      }
      if (outcome.reason === 'offline') under.unheard(sent);
      const { current } = outcome;
      if (current === undefined || editing === undefined) return outcome;
      batch(() => {
        const taken = under.takeIn(current);
        theirs.value = taken.theirs;
        joined.value ||= taken.joined;
      });
      if (hasToChoose() || round === ROUNDS) return outcome;
    }
  };

  const save = async (): Promise<Outcome<R> | null> => {
    const found = await check(values.value, version());
    if (batch(() => shows(found))) return null;
    const outcome = await sendAll();
    if (outcome.ok) return outcome;
    const isRefused = outcome.reason !== 'offline' && outcome.reason !== 'internal';
    const blamed = blames && isRefused && !outcome.current ? { [blames]: outcome.text } : {};
    batch(() => {
      if (!shows({ ...blamed, ...outcome.problems }) && !hasToChoose()) trouble.value = outcome.text;
    });
    return outcome;
  };

  return {
    values,
    problems,
    trouble,
    wrong,
    busy,
    unsaved,
    savable: computed(() => editing === undefined || unsaved.value || hasToChoose()),
    theirs,
    reminded,
    joined,
    set: (field, value) =>
      batch(() => {
        values.value = { ...values.value, [field]: value };
        const others = Object.entries(problems.value).filter(([place]) => headOf(place) !== field);
        problems.value = Object.fromEntries(others);
      }),
    choose: (field, side) =>
      batch(() => {
        const { [field]: other, ...rest } = theirs.value;
        if (side === 'theirs') values.value = { ...values.value, [field]: other };
        theirs.value = rest as Theirs<T>;
      }),
    submit: async () => {
      if (busy.value) return null;
      if (hasToChoose()) {
        reminded.value++;
        return null;
      }
      batch(() => {
        busy.value = true;
        joined.value = false;
        problems.value = {};
        trouble.value = null;
      });
      try {
        return await save();
      } finally {
        busy.value = false;
      }
    },
    follow: (now, newer) => {
      if (!busy.value) under.follow(now, newer);
    },
    fail: (text) => {
      trouble.value = text;
    },
  };
}

/** The field that a problem belongs to, also when it is a part of it. */
const headOf = (place: string) => place.split('.')[0]!;
