import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildWebInto } from './build.ts';
import { SetupError, main } from './fail.ts';
import { portsAt } from './ports.ts';
import type { Manifest } from './start-files.ts';
import { STARTS, filesOf } from './start-files.ts';

/** A part of the web: its entry modules, and its budget in bytes, sent with gzip. */
type Bundle = { name: string; build: 'widget' | 'dashboard'; modules: readonly string[]; budget: number };

/** The embed is loaded by each page of each company, the widget by a visitor who opens the chat, and the other parts by the staff, who come each day. */
const BUNDLES: readonly Bundle[] = [
  { name: 'widget', build: 'widget', modules: STARTS.widget, budget: 40_000 },
  { name: 'sign-in', build: 'dashboard', modules: STARTS.signIn, budget: 60_000 },
  { name: 'dashboard', build: 'dashboard', modules: STARTS.dashboard, budget: 230_000 },
];
const EMBED_BUDGET = 5_000;

/** `npm run size`: prints the size of each part of the web, and fails when one is over its budget. */
await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rtno-size-'));
  try {
    buildWebInto(folder, portsAt(0));
    const manifest = (build: string): Manifest =>
      JSON.parse(readFileSync(join(folder, '.vite', `${build}.json`), 'utf8'));
    const weigh = (name: string, files: readonly string[], budget: number) => {
      const contents = files.map((file) => readFileSync(join(folder, file)));
      return { isOver: print(name, contents, budget) > budget, name };
    };
    const weighed = [
      weigh('embed', ['embed.js'], EMBED_BUDGET),
      ...BUNDLES.map(({ name, build, modules, budget }) => weigh(name, filesOf(manifest(build), modules), budget)),
    ];
    const over = weighed.filter(({ isOver }) => isOver).map(({ name }) => name);
    if (over.length > 0) throw new SetupError(`Over the budget: ${over.join(', ')}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Prints a part's sizes, and returns the one that the budget limits, in bytes. */
function print(name: string, contents: readonly Buffer[], budget: number): number {
  const sum = (size: (content: Buffer) => number) => contents.reduce((total, content) => total + size(content), 0);
  const gzip = sum((content) => gzipSync(content, { level: 9 }).length);
  const brotli = sum((content) => brotliCompressSync(content).length);
  const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`.padStart(9);
  console.log(`${name.padEnd(10)} gzip ${kilo(gzip)} of ${kilo(budget)}   brotli ${kilo(brotli)}`);
  return gzip;
}
