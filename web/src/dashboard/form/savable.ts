import type { ReadonlySignal } from '@preact/signals';
import { computed } from '@preact/signals';
import type { Outcome } from '../app/call.ts';
import type { Form } from './form.ts';

/** What a form's frame and foot need of it: one form, or several that are saved together. */
export type Savable = Pick<Form<object>, 'trouble' | 'wrong' | 'busy' | 'unsaved' | 'savable' | 'joined' | 'submit'>;

/** Joins several forms under one foot, each with its own version. Forms with unsaved values are saved one after another, until one fails. */
export function together(...forms: readonly Savable[]): Savable {
  const some = (read: (form: Savable) => ReadonlySignal<boolean>) =>
    computed(() => forms.map((form) => read(form).value).includes(true));
  return {
    trouble: computed(() => forms.map(({ trouble }) => trouble.value).find((one) => one !== null) ?? null),
    wrong: computed(() => forms.reduce((sum, { wrong }) => sum + wrong.value, 0)),
    busy: some(({ busy }) => busy),
    unsaved: some(({ unsaved }) => unsaved),
    savable: some(({ savable }) => savable),
    joined: some(({ joined }) => joined),
    submit: async () => {
      let last: Outcome<unknown> | null = null;
      for (const form of forms.filter(({ unsaved }) => unsaved.value)) {
        last = await form.submit();
        if (!last?.ok) return last;
      }
      return last;
    },
  };
}
