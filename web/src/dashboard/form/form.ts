import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Outcome } from '../app/call.ts';
import type { Errand } from './errand.ts';
import type { Editing } from './ground.ts';
import { ground } from './ground.ts';

/** The fields that both sides have changed, each with the value that it gets when the person chooses the other side. */
export type Theirs<T> = Partial<T>;

/** A form: its values, the problems that the contract or the server finds in them, and whether the form is being saved. */
export type Form<T, R = unknown> = {
  values: ReadonlySignal<T>;
  /** The problems by field of the form, or by part of a field ("subtopics.0.title"). */
  problems: ReadonlySignal<FieldProblems>;
  /** The server's error that belongs to no field. */
  trouble: ReadonlySignal<string | null>;
  /** How many saves have found wrong fields. Each time it grows, the first wrong field gets the focus. */
  wrong: ReadonlySignal<number>;
  busy: ReadonlySignal<boolean>;
  /** Would closing the form lose values: typed and not saved, or sent and never answered? */
  unsaved: ReadonlySignal<boolean>;
  /** Can the form be saved? A form for a new item always can, since saving shows what is missing. A form for an existing item can once it is changed. */
  savable: ReadonlySignal<boolean>;
  /** The fields that somebody else has changed too, with the other person's values. The person must choose before the form can be saved. */
  theirs: ReadonlySignal<Theirs<T>>;
  /** How often the person has tried to save without having chosen. */
  reminded: ReadonlySignal<number>;
  /** Has the last save taken in somebody else's changes? */
  joined: ReadonlySignal<boolean>;
  set: <K extends keyof T>(field: K, value: T[K]) => void;
  choose: (field: keyof T, side: 'mine' | 'theirs') => void;
  /**
   * Checks the values by the contract and sends them with the version that they are based on. Null when nothing is sent: a field is wrong, a choice is
   * to be made, or the form is being saved already. Typed values stay.
   */
  submit: () => Promise<Outcome<R> | null>;
  /** Shows newer values that were saved elsewhere, but only while the form holds nothing unsaved. */
  follow: (initial: T, version: number) => void;
  fail: (text: string) => void;
};

/** How often a save is sent at most. Others may save again between two tries, but hardly three times in a row. */
const ROUNDS = 3;

/**
 * A form. `editing` is for a form that changes an existing item, which others may change too. When the save is refused since somebody else has saved
 * first, fields that only one side has changed are merged and saved, and the person chooses for the others.
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

  /** Shows the problems at their fields; false when no field has one. */
  const shows = (found: FieldProblems): boolean => {
    const placed = Object.entries(found).map(([path, problem]) => [placeOf(path), problem] as const);
    problems.value = Object.fromEntries(placed.filter(([place]) => Object.hasOwn(initial, headOf(place))));
    if (Object.keys(problems.value).length === 0) return false;
    wrong.value++;
    return true;
  };

  /** Sends the values. Sends them again each time somebody else has saved first and the person has nothing to choose. */
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

/** The field that a problem belongs to, also when the problem is in a part of the field. */
const headOf = (place: string) => place.split('.')[0]!;
