import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/places.ts';
import { takeIn } from '../../src/work/company/move.ts';
import { auth } from '../../src/store/firebase.ts';
import { db, everything } from './database.ts';
import { publishKnowledge, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { callDesk, messageId, mustDesk, newCompany, signIn, trySignIn } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'rtno-company-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);

/** Runs `npm run company` as an operator of the service does; gives what it says and whether it succeeded. */
async function company(...args: string[]): Promise<{ ok: boolean; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'scripts', 'company.ts'), ...args]);
    return { ok: true, said: stdout };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { ok: false, said: stdout + stderr };
  }
}

/** All documents of a company, with what stands in them. */
async function contents(companyId: string): Promise<Record<string, unknown>> {
  const paths = Object.keys(await everything(companyId));
  const found = await Promise.all(paths.map((path) => db.doc(path).get()));
  return Object.fromEntries(found.map((doc) => [doc.ref.path, doc.data()]));
}

let team: Team;
let file: string;

beforeAll(async () => {
  team = await staffed(1);
  const { companyId, admin, operators } = team;
  await publishKnowledge(admin, companyId);
  const { chatId } = await talking(companyId, operators[0]!);
  await mustDesk(operators[0]!, 'addNote', { chatId, id: messageId(), text: 'Постоянный клиент' });
  file = inFolder('company.jsonl');
});

/** Each run of the command starts a Node of its own. */
const PATIENCE = { timeout: 180_000 };

describe('A company of its own', PATIENCE, () => {
  it('is moved whole: out into a file that only its owner may read, away, and in again', async () => {
    const { companyId, admin, operators } = team;
    const before = await contents(companyId);
    const beside = await newCompany();
    const others = await contents(beside.companyId);

    expect(await company('export', companyId, file)).toMatchObject({ ok: true });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await company('import', file)).toMatchObject({ ok: false, said: expect.stringContaining('exists') });

    const receipt = inFolder('receipt.json');
    const { said } = await company('remove', companyId);
    expect(said).toMatch(/chats\/messages: \d[^]*sign-ins: 2[^]*--yes "Ромашка"/);
    expect(said).not.toMatch(/Постоянный|@/);
    expect(await company('remove', companyId, '--yes', 'Другая')).toMatchObject({ ok: false });
    expect(await company('remove', companyId, '--yes', 'Ромашка', '--database', 'before')).toMatchObject({
      ok: false,
      said: expect.stringContaining('nothing'),
    });
    expect(await contents(companyId)).toEqual(before);
    expect(await company('remove', companyId, '--yes', 'Ромашка', '--receipt', receipt)).toMatchObject({ ok: true });
    const told = JSON.parse(readFileSync(receipt, 'utf8'));
    expect(told).toMatchObject({ companyId, left: 0, removed: { signIns: 2, documents: { companies: 1, users: 2 } } });
    expect(JSON.stringify(told)).not.toMatch(/Ромашка|@|Олег/);
    expect(Object.values(await contents(companyId)).filter((fields) => fields !== undefined)).toEqual([]);
    expect((await db.collection('mail').where('to', '==', operators[0]!.email).get()).size).toBe(0);
    expect(await callDesk(admin, 'heartbeat', { idleMs: 0 })).toMatchObject({ reason: 'not-staff' });
    expect(await trySignIn(admin.email, 'correct horse')).toBeNull();
    expect(await contents(beside.companyId)).toEqual(others);

    expect(await company('import', file)).toMatchObject({ ok: true });
    expect(await contents(companyId)).toEqual(before);
    await auth.updateUser(operators[0]!.uid, { password: 'a new password' });
    const back = await signIn(operators[0]!.email, 'a new password');
    expect(await callDesk(back, 'heartbeat', { idleMs: 0 })).toMatchObject({ ok: true });
  });

  it('is not taken from a file that is torn, of two companies, or of another format', async () => {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const other = JSON.stringify({ document: { path: 'companies/other/chats/a', fields: {} } });
    const bad = {
      torn: lines.slice(0, -1),
      shorter: [...lines.slice(0, 5), ...lines.slice(6)],
      mixed: [...lines.slice(0, -1), other, JSON.stringify({ end: lines.length - 3 })],
      headless: lines.slice(1),
      later: [lines[0]!.replace('"version":1', '"version":2'), ...lines.slice(1)],
      empty: [],
    };
    const before = await contents(team.companyId);
    for (const [name, content] of Object.entries(bad)) {
      const read = async function* () {
        for (const line of content) yield JSON.parse(line);
      };
      expect(await takeIn(read), name).toEqual({ ok: false, why: 'broken' });
    }
    expect(await contents(team.companyId)).toEqual(before);
  });
});
