import { describe, expect, it } from 'vitest';
import type { Outcome } from '../app/call.ts';
import { choice } from './choice.ts';

/** A server with one role. Like ours, it refuses a save that is based on an older version. */
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
  return { there, save, role: choice(save, (values) => String(values['role'])) };
}

describe('A role that is chosen after somebody else has saved', () => {
  it('is saved without a question when they have changed something else', async () => {
    const { there, role } = server(3, 'operator');
    expect(await role.make('operator', 2, 'supervisor')).toMatchObject({ ok: true });
    expect(there.role).toBe('supervisor');
    expect(role.open.value).toBeNull();
  });

  it('leads to a question when they have chosen another role', async () => {
    const { there, role } = server(3, 'admin');
    expect(await role.make('operator', 2, 'supervisor')).toMatchObject({ ok: false });
    expect(there.role).toBe('admin');
    expect(role.open.value?.theirs.value).toEqual({ value: 'admin' });
    await role.settle('theirs');
    expect([there.role, role.open.value]).toEqual(['admin', null]);
  });

  it('replaces theirs when that is confirmed', async () => {
    const { there, role } = server(3, 'admin');
    await role.make('operator', 2, 'supervisor');
    expect(await role.settle('mine')).toMatchObject({ ok: true });
    expect([there.role, role.open.value]).toEqual(['supervisor', null]);
  });
});

/** The same server, answering when the test says so. `heard` false: it has saved, and the answer is lost. */
function slow(version: number, role: string) {
  const quick = server(version, role);
  const asked: ((heard?: boolean) => Promise<void>)[] = [];
  const lost: Outcome<unknown> = { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} };
  const save = (value: string, on: number) =>
    new Promise<Outcome<unknown>>((resolve) => {
      asked.push(async (heard = true) => {
        const outcome = await quick.save(value, on);
        resolve(heard ? outcome : lost);
        await settled();
      });
    });
  return { there: quick.there, asked, role: choice(save, (values) => String(values['role'])) };
}
const settled = () => new Promise((done) => setTimeout(done));

describe('A second choice, made before the first has reached the page', () => {
  it('is saved after the first, and nobody is asked about their own choice', async () => {
    const { there, asked, role } = slow(2, 'operator');
    const first = role.make('operator', 2, 'supervisor');
    const second = role.make('operator', 2, 'admin');
    await settled();
    expect(asked).toHaveLength(1);
    await asked[0]!();
    await asked[1]!();
    expect([await first, await second]).toMatchObject([{ ok: true }, { ok: true }]);
    expect([there, role.open.value]).toEqual([{ role: 'admin', version: 4 }, null]);
  });

  it('is saved too when the first was saved and its answer was lost', async () => {
    const { there, asked, role } = slow(2, 'operator');
    const first = role.make('operator', 2, 'supervisor');
    await settled();
    await asked[0]!(false);
    expect(await first).toMatchObject({ ok: false, reason: 'offline' });
    const second = role.make('operator', 2, 'admin');
    await settled();
    await asked[1]!();
    await asked[2]!();
    expect(await second).toMatchObject({ ok: true });
    expect([there.role, role.open.value]).toEqual(['admin', null]);
  });

  it('still leads to a question when somebody else has saved between', async () => {
    const { there, asked, role } = slow(2, 'operator');
    void role.make('operator', 2, 'supervisor');
    const second = role.make('operator', 2, 'admin');
    await settled();
    await asked[0]!();
    Object.assign(there, { role: 'operator', version: 4 });
    await asked[1]!();
    expect(await second).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
    expect(role.open.value?.theirs.value).toEqual({ value: 'operator' });
    await role.settle('theirs');
    // The next choice starts from the version that the page shows by now.
    const third = role.make('operator', 4, 'supervisor');
    await settled();
    await asked[2]!();
    expect(await third).toMatchObject({ ok: true });
    expect([there, role.open.value]).toEqual([{ role: 'supervisor', version: 5 }, null]);
  });

  it('starts from the version that the page shows when that is newer', async () => {
    const { there, asked, role } = slow(2, 'operator');
    void role.make('operator', 2, 'supervisor');
    await settled();
    await asked[0]!();
    Object.assign(there, { role: 'operator', version: 4 });
    const second = role.make('operator', 4, 'admin');
    await settled();
    await asked[1]!();
    expect(await second).toMatchObject({ ok: true });
    expect(there).toEqual({ role: 'admin', version: 5 });
  });
});
