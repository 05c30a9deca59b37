import { createModel, signal } from '@preact/signals';
import type { RuleFacts } from '#domain/rules/facts.ts';
import type { Desk } from '../app/call.ts';

/** What the rules are tried on: undefined while it loads, null where no chat has closed, 'failed' where it could not be read. It is read once for each look at the page. */
export const FactsModel = createModel((desk: Desk) => {
  const facts = signal<RuleFacts | null | undefined | 'failed'>(undefined);
  void desk('ruleFacts', {}).then((read) => (facts.value = read.ok ? read.output.facts : 'failed'));
  return { facts };
});
