import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../places.ts';
import { runTool } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'shown-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CONFIG = join(folder, 'oxlint.json');
writeFileSync(
  CONFIG,
  JSON.stringify({
    jsPlugins: [join(ROOT, 'scripts', 'lint', 'shown.js')],
    categories: { correctness: 'off' },
    rules: { 'shown/signals': 'error', 'shown/casts': 'error' },
  }),
);

/** The number of the linter's findings in a component with this body. */
async function foundIn(body: string): Promise<number> {
  const file = join(folder, 'piece.tsx');
  writeFileSync(file, `export function Piece({ chat }) {\n${body}\n}\n`);
  const { output } = await runTool('oxlint', ['-c', CONFIG, '--format', 'json', file]);
  return (JSON.parse(output) as { diagnostics: unknown[] }).diagnostics.length;
}

describe('A component that shows a value whose changes it does not follow is found', () => {
  it.each([
    ['a peek', 'const { clock } = useWork(); return <b>{clock.now.peek()}</b>;'],
    ['a peek in a list', 'return <ul>{chat.lines.map((line) => <li>{line.read.peek()}</li>)}</ul>;'],
    ['a method of a model', 'const { commands } = useApp(); return <b>{commands.isRunning("a")}</b>;'],
    ['a method of the context', 'return <b>{useWork().company.subtopicOf(chat)}</b>;'],
    ['a method of its own model', 'const ledger = useModel(() => new Ledger()); return <b>{ledger.today()}</b>;'],
    ['a signal that is read for its own sake', 'useEffect(() => { void chat.seq.value; }); return null;'],
    ['a copy of a signal', 'const { me } = useWork(); const [name] = useState(() => me.value.name); return name;'],
  ])('%s', async (_what, body) => {
    expect(await foundIn(body)).toBe(1);
  });

  it.each([
    ['a signal’s value', 'const { clock } = useWork(); return <b>{clock.now.value}</b>;'],
    [
      'a computed that gives a function',
      'const { phones } = useWork(); return <b>{phones.write.value(chat.phone)}</b>;',
    ],
    ['a peek of somebody’s click', 'const { inbox } = useWork(); return <a onClick={() => go(inbox.mine.peek())} />;'],
    ['a command', 'const { commands } = useApp(); const send = () => commands.run("a"); return <a onClick={send} />;'],
    ['a name that only sounds like a model', 'const { queue } = words; return <b>{queue.count(3)}</b>;'],
  ])('and %s is allowed', async (_what, body) => {
    expect(await foundIn(body)).toBe(0);
  });
});

describe('A cast that hides the needs of a component is found', () => {
  it.each([
    ['is found as `never`', 'const given = { outbox: {} } as never; return given;', 1],
    ['is found by way of `unknown`', 'const given = { outbox: {} } as unknown as Work; return given;', 1],
    ['is not a constant', "const given = { state: 'good' } as const; return given;", 0],
  ])('%s', async (_what, body, times) => {
    expect(await foundIn(body)).toBe(times);
  });
});
