import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Current } from '#domain/refusal.ts';
import type { Outcome } from '../app/call.ts';
import { unchecked } from './errand.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';

/** A control that saves at once: the role of somebody, the topic of a chat. */
export type Choice<V> = {
  /** What is being saved, or has to be asked about since somebody else has changed it too; else null. */
  open: ReadonlySignal<Form<{ value: V }> | null>;
  /** Saves `to`, which was chosen where `from` of this version stood; after what was chosen before it, and on top of that. */
  make: (from: V, version: number, to: V) => Promise<Outcome<unknown> | null>;
  /** One's own value is saved over the other's; or the other's stays. */
  settle: (side: 'mine' | 'theirs') => Promise<Outcome<unknown> | null>;
};

/** `save` sends a value with the version that it was chosen on; `read` finds the value in what is so now. */
export function choice<V>(
  save: (value: V, version: number) => Promise<Outcome<unknown>>,
  read: (values: Current['values']) => V,
): Choice<V> {
  // The values come from a list or are checked by the server alone.
  const errand = { check: unchecked, send: ({ value }: { value: V }, version: number) => save(value, version) };
  const open = signal<Form<{ value: V }> | null>(null);
  /** What has been saved last, for the next one to go on from: the page may not have heard of it. Null when the page is to be believed. */
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
    // One whose answer was lost may have been saved as well.
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
