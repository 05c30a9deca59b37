import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { AuditFilter, AuditRow } from '#domain/audit-query.ts';
import { filterOf, searchOf } from './address.ts';
import type { ReadAudit } from './audit-model.ts';
import { AuditModel } from './audit-model.ts';

type Fields = Parameters<ReadAudit>[1];
type Answer = Awaited<ReturnType<ReadAudit>>;
const entry = (id: string): AuditRow => ({
  id,
  at: 0,
  by: 'anna',
  command: 'setRole',
  about: { what: 'person', id: 'oleg' },
  before: null,
  after: null,
  from: null,
  undo: null,
});

/** A server that answers each question when it is told to. */
function server() {
  const asked: (Fields & { answer: (outcome: Answer) => void })[] = [];
  const desk: ReadAudit = (_command, fields) => new Promise((answer) => asked.push({ ...fields, answer }));
  return { asked, desk };
}
const page = (ids: readonly string[], after: { at: number; id: string } | null = null): Answer => ({
  ok: true,
  output: { rows: ids.map(entry), after, here: 'home' },
});

describe('The audit’s list', () => {
  it('goes on behind the last entry, also when a page has held none', async () => {
    const { asked, desk } = server();
    const model = new AuditModel(desk, signal({}));
    asked[0]!.answer(page([], { at: 5, id: 'e' }));
    await expect.poll(() => model.found.value).toEqual({ state: 'found', rows: [], here: 'home', more: 'some' });
    void model.more();
    expect(asked[1]!.after).toEqual({ at: 5, id: 'e' });
    asked[1]!.answer(page(['b']));
    await expect.poll(() => model.found.value).toMatchObject({ rows: [{ id: 'b' }], more: 'none' });
  });

  it('drops the answer to a filter that has changed meanwhile', async () => {
    const { asked, desk } = server();
    const filter = signal<AuditFilter>({ kind: 'people' });
    const model = new AuditModel(desk, filter);
    filter.value = { kind: 'chats' };
    expect(asked.map((one) => one.filter.kind)).toEqual(['people', 'chats']);
    asked[1]!.answer(page(['new']));
    asked[0]!.answer(page(['old']));
    await expect.poll(() => model.found.value).toMatchObject({ rows: [{ id: 'new' }] });
  });

  it('keeps what is there when the next page does not come, and asks for it again', async () => {
    const { asked, desk } = server();
    const model = new AuditModel(desk, signal({}));
    asked[0]!.answer(page(['a'], { at: 1, id: 'a' }));
    await expect.poll(() => model.found.value.state).toBe('found');
    void model.more();
    asked[1]!.answer({ ok: false, reason: 'offline', text: '', now: {}, problems: {} });
    await expect.poll(() => model.found.value).toMatchObject({ rows: [{ id: 'a' }], more: 'failed' });
    void model.more();
    expect(asked[2]!.after).toEqual({ at: 1, id: 'a' });
  });
});

it('An address holds the filter, and what makes no sense in it is left out', () => {
  const filter = { from: '2026-01-01', by: 'anna', kind: 'people', command: 'setRole', about: 'oleg' } as const;
  expect(filterOf(searchOf(filter))).toEqual(filter);
  expect(filterOf('?kind=secrets&by=../x&from=2026-02-30&command=1%3D1')).toEqual({});
  expect(searchOf({})).toBe('');
});
