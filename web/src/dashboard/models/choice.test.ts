import { describe, expect, it } from 'vitest';
import type { Outcome } from '../call.ts';
import { choice } from './choice.ts';

/** A server with one role, which refuses what began on an older version, as ours does. */
function server(version: number, role: string) {
  const there = { role, version };
  const save = async (value: string, on: number): Promise<Outcome<unknown>> => {
    if (on !== there.version) {
      const current = { version: there.version, values: { role: there.role, maxChats: 5 } };
      return { ok: false, reason: 'changed-meanwhile', text: 'Изменили', now: {}, problems: {}, current };
    }
    there.role = value;
    there.version++;
    return { ok: true, output: { version: there.version } };
  };
  return { there, role: choice(save, (values) => String(values['role'])) };
}

describe('A role that is chosen where somebody else has been faster', () => {
  it('is saved by itself when they have changed something else', async () => {
    const { there, role } = server(3, 'operator');
    expect(await role.make('operator', 2, 'supervisor')).toMatchObject({ ok: true });
    expect(there.role).toBe('supervisor');
    expect(role.open.value).toBeNull();
  });

  it('is asked about when they have chosen another one', async () => {
    const { there, role } = server(3, 'admin');
    expect(await role.make('operator', 2, 'supervisor')).toMatchObject({ ok: false });
    expect(there.role).toBe('admin');
    expect(role.open.value?.theirs.value).toEqual({ value: 'admin' });
    await role.settle('theirs');
    expect([there.role, role.open.value]).toEqual(['admin', null]);
  });

  it('is saved over theirs when that is wanted', async () => {
    const { there, role } = server(3, 'admin');
    await role.make('operator', 2, 'supervisor');
    expect(await role.settle('mine')).toMatchObject({ ok: true });
    expect([there.role, role.open.value]).toEqual(['supervisor', null]);
  });
});
