import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Current } from '#domain/form.ts';
import type { Outcome } from '../call.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';

/** A control that saves at once: the role of somebody, the topic of a chat. */
export type Choice<V> = {
  /** What is being saved, or has to be asked about since somebody else has changed it too; else null. */
  open: ReadonlySignal<Form<{ value: V }> | null>;
  /** Saves `to`, which was chosen where `from` of this version stood. */
  make: (from: V, version: number, to: V) => Promise<Outcome<unknown> | null>;
  /** One's own value is saved over the other's; or the other's stays. */
  settle: (side: 'mine' | 'theirs') => Promise<Outcome<unknown> | null>;
};

/** `save` sends a value with the version that it was chosen on; `read` finds the value in what is so now. */
export function choice<V>(
  save: (value: V, version: number) => Promise<Outcome<unknown>>,
  read: (values: Current['values']) => V,
): Choice<V> {
  const open = signal<Form<{ value: V }> | null>(null);
  const send = async (fields: Form<{ value: V }>) => {
    const outcome = await fields.submit(({ value }, version) => save(value, version));
    if (open.value === fields && Object.keys(fields.theirs.value).length === 0) open.value = null;
    return outcome;
  };
  return {
    open,
    make: (from, version, to) => {
      const fields = form({ value: from }, { version, read: (now) => ({ value: read(now) }) });
      fields.set('value', to);
      open.value = fields;
      return send(fields);
    },
    settle: async (side) => {
      const fields = open.value;
      if (fields === null) return null;
      fields.choose('value', side);
      if (side === 'mine') return send(fields);
      open.value = null;
      return null;
    },
  };
}
