import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Current } from '#domain/refusal.ts';
import type { Outcome } from '../app/call.ts';
import { unchecked } from './errand.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';

/** A control that saves at once: the role of somebody, the topic of a chat. */
export type Choice<V> = {
  /** The value that is being saved, or that the person must decide about since somebody else has changed it too. Otherwise null. */
  open: ReadonlySignal<Form<{ value: V }> | null>;
  /** Saves `to`, which was chosen when the control showed `from` of this version. Earlier choices are saved first, and this one is based on them. */
  make: (from: V, version: number, to: V) => Promise<Outcome<unknown> | null>;
  /** Decides a conflict: `mine` saves the person's value over the other one, `theirs` keeps the other one. */
  settle: (side: 'mine' | 'theirs') => Promise<Outcome<unknown> | null>;
};

/** `save` sends a value with the version that it was chosen on; `read` finds the value in the server's present values. */
export function choice<V>(
  save: (value: V, version: number) => Promise<Outcome<unknown>>,
  read: (values: Current['values']) => V,
): Choice<V> {
  // Not checked here: the values come from a list, or only the server checks them.
  const errand = { check: unchecked, send: ({ value }: { value: V }, version: number) => save(value, version) };
  const open = signal<Form<{ value: V }> | null>(null);
  /** The last saved choice. The next choice starts from it, since the page may not show it yet. Null: the next one starts from what the page shows. */
  let last: Form<{ value: V }> | null = null;
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>) => {
    const turn = line.then(work);
    line = turn.catch(() => {});
    return turn;
  };
  const send = async (fields: Form<{ value: V }>) => {
    const outcome = await fields.submit();
    if (open.value === fields && Object.keys(fields.theirs.value).length === 0) open.value = null;
    // A choice whose answer was lost may have been saved too.
    last = outcome?.ok || outcome?.reason === 'offline' ? fields : null;
    return outcome;
  };
  return {
    open,
    make: (from, version, to) =>
      inTurn(() => {
        const fields = last ?? form({ value: from }, errand, { version, read: (now) => ({ value: read(now) }) });
        fields.follow({ value: from }, version);
        fields.set('value', to);
        open.value = fields;
        return send(fields);
      }),
    settle: async (side) => {
      const fields = open.value;
      if (fields === null) return null;
      fields.choose('value', side);
      if (side === 'mine') return inTurn(() => send(fields));
      open.value = null;
      return null;
    },
  };
}
