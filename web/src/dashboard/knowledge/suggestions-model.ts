import { createModel, signal } from '@preact/signals';
import type { Desk } from '../app/call.ts';

type State = { is: 'nothing' | 'asking' | 'none' } | { is: 'refused'; text: string } | { is: 'found' };
type Asked = { title: string; phrasings: readonly string[]; answer: string };

/** Phrasings that a language model proposes. Only phrasings that the admin ticks and takes go into the form. */
export const SuggestionsModel = createModel((desk: Desk) => {
  const state = signal<State>({ is: 'nothing' });
  const found = signal<readonly string[]>([]);
  const ticked = signal<ReadonlySet<string>>(new Set());

  function show(phrasings: readonly string[]): void {
    found.value = phrasings;
    ticked.value = new Set();
  }

  return {
    state,
    found,
    ticked,
    /** Asks for phrasings for the entry as it is in the form now. A second click does nothing until the answer comes. */
    ask: async ({ title, phrasings, answer }: Asked) => {
      if (state.value.is === 'asking') return;
      state.value = { is: 'asking' };
      const outcome = await desk('suggestPhrasings', { title, phrasings: [...phrasings], answer });
      show(outcome.ok ? outcome.output.phrasings : []);
      if (!outcome.ok) state.value = { is: 'refused', text: outcome.text };
      else state.value = { is: outcome.output.phrasings.length === 0 ? 'none' : 'found' };
    },
    tick: (phrasing: string, on: boolean) => {
      ticked.value = new Set(found.value.filter((one) => (one === phrasing ? on : ticked.value.has(one))));
    },
    /** Removes the ticked phrasings from the list and returns them. */
    take: (): string[] => {
      const taken = found.value.filter((one) => ticked.value.has(one));
      show(found.value.filter((one) => !taken.includes(one)));
      if (found.value.length === 0) state.value = { is: 'nothing' };
      return taken;
    },
  };
});
