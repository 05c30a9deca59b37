import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('bench-bot.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rtno-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, 'ru-shop'));
writeFileSync(join(folder, 'ru-shop', 'oos.txt'), 'спой песню\n');
const FAQ = `# topic
price|цена доставки;сколько стоит доставка||почем доставка
hours|часы работы;когда вы открыты||вы открыты сегодня`;

function run(faq: string, ...args: string[]) {
  writeFileSync(join(folder, 'ru-shop', 'faq.txt'), faq);
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder, ...args], { encoding: 'utf8' });
  return { status, stdout, said: stderr.trimEnd() };
}

test('with --json the figures of each set are one object on a line', () => {
  const { status, stdout } = run(FAQ, 'shop', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ set: 'shop', closed: 1, top3: 1, modelKb: expect.any(Number) });
});

test('an error is one line, which names wrong data by file and line and a set by its name', () => {
  expect(run(`${FAQ}\nreturns|вернуть`, 'shop')).toMatchObject({
    status: 1,
    said: `${join(folder, 'ru-shop', 'faq.txt')}:4: must be LABEL|TAUGHT;…||ASKED;…`,
  });
  expect(run(FAQ, 'shops').said).toMatch(/^shops: no such set; there are clinc-full, [^\n]*$/);
  expect(run(FAQ, 'curekart').said).toMatch(/curekart\.train\.jsonl: cannot be read \(ENOENT\)$/);
});
