import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/places.ts';
import { portsAt } from '../../../scripts/ports.ts';
import { FUNCTIONS } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'rtno-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLAYED = [
  { text: 'how long does delivery take', label: 'delivery' },
  { text: 'when will my parcel be delivered', label: 'delivery' },
  { text: 'I want to pay by card', label: 'payment' },
  { text: 'my goldfish sings at night', label: null },
  { text: 'let me speak to a human being', label: null },
];
const TAUGHT = [
  ...['delivery time', 'how long is delivery', 'when is it delivered', 'how fast do you deliver a parcel'].map(
    (text) => ({
      text,
      label: 'delivery',
    }),
  ),
  ...['can I pay by card', 'which payment do you take', 'pay with a card', 'payment in cash'].map((text) => ({
    text,
    label: 'payment',
  })),
];

test('the replay sends a file of messages through the running system and finds every one of them there', async () => {
  const file = join(folder, 'messages.jsonl');
  writeFileSync(file, [...PLAYED, ...TAUGHT].map((row) => `${JSON.stringify(row)}\n`).join(''));
  const result = JSON.parse(await replay(file, '--messages', '5', '--operators', '1', '--direct', '--json'));
  expect(result).toMatchObject({ chats: 5, lost: 0, duplicated: 0, gaps: 0, failedVisits: 0 });
  expect(result.answeredByBot + result.handedOff).toBe(5);
  expect(result.handedOff).toBeGreaterThan(0);
  expect(result).toMatchObject({ assigned: result.handedOff, closed: result.handedOff, delivered: result.sent });
}, 180_000);

/** Runs it as `npm run replay` does, against the emulators of these tests. Rejects with its output when it fails. */
async function replay(...args: readonly string[]): Promise<string> {
  const offset = Number(new URL(FUNCTIONS).port) - portsAt(0).functions;
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'replay.ts'), ...args], {
    env: { ...process.env, RTNO_PORTS_OFFSET: String(offset) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The replay ended with ${code}: ${said.err}${said.out}`);
  return said.out;
}
