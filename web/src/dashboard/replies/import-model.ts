import { computed, createModel, signal } from '@preact/signals';
import type { ReplyScope } from '#domain/canned-reply.ts';
import type { RowVerdict } from '#domain/reply/import.ts';
import { MOST_ROWS } from '#domain/reply/import.ts';
import type { CallRefused, Desk } from '../app/call.ts';
import type { ReadRows } from './read-rows.ts';
import { readRows } from './read-rows.ts';

export type Counts = Readonly<Record<RowVerdict, number>>;
type Step =
  | { is: 'typing' }
  | { is: 'asking' }
  | { is: 'planned' | 'done'; counts: Counts }
  | { is: 'refused'; refusal: CallRefused };

const NONE: Counts = { new: 0, same: 0, differs: 0, full: 0 };

/** An import of ready replies: first only looked at, then carried out, part by part. Whoever begins again after a lost answer adds nothing twice. */
export const ImportModel = createModel((desk: Desk) => {
  const text = signal('');
  const scope = signal<ReplyScope>('own');
  const replaces = signal(false);
  const step = signal<Step>({ is: 'typing' });
  const read = computed((): ReadRows | null => (text.value.trim() === '' ? null : readRows(text.value)));
  let newest = 0;
  const run = async (dryRun: boolean) => {
    const found = read.peek();
    if (found === null || !found.ok || found.rows.length === 0) return;
    const mine = ++newest;
    step.value = { is: 'asking' };
    const counts = { ...NONE };
    for (let from = 0; from < found.rows.length; from += MOST_ROWS) {
      const rows = found.rows.slice(from, from + MOST_ROWS).map((row) => ({ ...row }));
      const outcome = await desk('importReplies', {
        scope: scope.peek(),
        rows,
        replaces: replaces.peek(),
        dryRun,
      });
      if (mine !== newest) return;
      if (!outcome.ok) {
        step.value = { is: 'refused', refusal: outcome };
        return;
      }
      for (const verdict of outcome.output.verdicts) counts[verdict]++;
    }
    step.value = { is: dryRun ? 'planned' : 'done', counts };
  };
  /** What was planned no longer holds once anything of it has changed. */
  const anew = () => {
    newest++;
    step.value = { is: 'typing' };
  };
  return {
    text,
    scope,
    replaces,
    read,
    step,
    write: (value: string) => {
      text.value = value;
      anew();
    },
    choose: (value: ReplyScope) => {
      scope.value = value;
      anew();
    },
    replace: (on: boolean) => {
      replaces.value = on;
      anew();
    },
    look: () => run(true),
    carryOut: () => run(false),
  };
});
export type Import = InstanceType<typeof ImportModel>;
