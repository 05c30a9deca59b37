import type { ReadonlySignal } from '@preact/signals';
import { createModel, effect, signal, untracked } from '@preact/signals';
import type { AuditCursor, AuditFilter, AuditRow } from '#domain/audit-query.ts';
import type { DeskCall, DeskOutput } from '#domain/contract/desk.ts';
import type { Outcome } from '../app/call.ts';

/** How many entries a page of the list holds. */
export const AUDIT_PAGE = 50;

/** What has been found so far. `here`: the network of whoever looks. `more`: whether there are older entries, and whether they are loading or failed to load. */
export type FoundEntries =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'found'; rows: readonly AuditRow[]; here: string | null; more: 'none' | 'some' | 'loading' | 'failed' };

/** The server's answer to what the audit is asked. */
export type ReadAudit = (
  command: 'readAudit',
  fields: DeskCall<'readAudit'>,
) => Promise<Outcome<DeskOutput<'readAudit'>>>;

/** The entries of the audit that a filter finds, a page at a time. An answer to an older filter is dropped. */
export const AuditModel = createModel((desk: ReadAudit, filter: ReadonlySignal<AuditFilter>) => {
  const found = signal<FoundEntries>({ state: 'loading' });
  let asked: object = {};
  let sought = filter.peek();
  let after: AuditCursor | null = null;

  const ask = async (before: readonly AuditRow[]) => {
    const mine = {};
    asked = mine;
    const outcome = await desk('readAudit', { filter: sought, after, count: AUDIT_PAGE });
    if (asked !== mine) return;
    if (outcome.ok) {
      after = outcome.output.after;
      const rows = [...before, ...outcome.output.rows];
      found.value = { state: 'found', rows, here: outcome.output.here, more: after === null ? 'none' : 'some' };
    } else {
      const was = found.value;
      found.value = was.state === 'found' ? { ...was, more: 'failed' } : { state: 'failed' };
    }
  };
  const begin = (wanted: AuditFilter) => {
    sought = wanted;
    after = null;
    found.value = { state: 'loading' };
    return ask([]);
  };
  effect(() => {
    const wanted = filter.value;
    untracked(() => void begin(wanted));
  });

  return {
    filter,
    found,
    retry: () => begin(sought),
    more: async () => {
      const was = found.value;
      if (was.state !== 'found' || was.more === 'loading' || was.more === 'none') return;
      found.value = { ...was, more: 'loading' };
      await ask(was.rows);
    },
  };
});
export type Audit = InstanceType<typeof AuditModel>;
