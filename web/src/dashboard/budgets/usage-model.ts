import { createModel, signal } from '@preact/signals';
import type { DeskOutput } from '#domain/contract/desk.ts';
import type { Desk } from '../app/call.ts';

type Used = DeskOutput<'usage'>['budgets'];

/** How much of today's budgets the company has used, asked once when it is shown. */
export const UsageModel = createModel((desk: Desk) => {
  const used = signal<Used | 'asking' | 'failed'>('asking');
  const ask = async () => {
    used.value = 'asking';
    const outcome = await desk('usage', {});
    used.value = outcome.ok ? outcome.output.budgets : 'failed';
  };
  return { used, ask };
});
