import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../../scripts/deploy/manifest.ts';
import { discover } from '../../../scripts/deploy/manifest.ts';
import { ROOT } from '../../../scripts/places.ts';
import firebase from '../../../firebase.json' with { type: 'json' };
import deployed from './deployed.json' with { type: 'json' };

/** A folder outside of the repository, so that no package of the repository is found. */
const folder = mkdtempSync(join(tmpdir(), 'rtno-deploy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that `firebase deploy` uploads of functions/: the present sources built, with their production dependencies and nothing else. */
beforeAll(() => {
  const { ignore } = firebase.functions[0]!;
  for (const name of readdirSync(join(ROOT, 'functions'))) {
    if (name === 'lib' || ignore.some((pattern) => matchesGlob(name, pattern))) continue;
    cpSync(join(ROOT, 'functions', name), join(folder, name), { recursive: true });
  }
  run(ROOT, join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', 'functions', '--outDir', join(folder, 'lib')]);
  run(folder, 'npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}, 300_000);

test('the deployed functions are those of the list, each with its kind, region and schedule', () => {
  const { endpoints } = discover(folder);
  const found = Object.entries(endpoints).map(([name, endpoint]) => [name, summary(endpoint)]);
  expect(Object.fromEntries(found)).toEqual(deployed.functions);
});

test('a deployment asks for the settings of the list', () => {
  const asked = discover(folder).params.map(({ name, type, default: preset }) => [
    name,
    preset === undefined ? type : `${type}, ${JSON.stringify(preset)} unless set`,
  ]);
  expect(Object.fromEntries(asked)).toEqual(deployed.settings);
});

test('what is installed for production is small: before the language model had a client of its own it was 437 MB', () => {
  const bytes = sizeOf(join(folder, 'node_modules'));
  expect(bytes).toBeGreaterThan(20 * MB);
  expect(bytes).toBeLessThan(120 * MB);
});

test('loading the functions loads no client of a language model, no database but Firestore, and little besides', () => {
  const { packages, files, codeBytes, heapBytes } = loaded();
  expect(packages).toContain('@google-cloud/firestore');
  expect(packages.filter((name) => deployed.heavy.includes(name))).toEqual([]);
  expect(files.some((file) => file.endsWith('/lib/llm/ask-model.js'))).toBe(true);
  expect(files.filter((file) => /\/lib\/llm\/(client|complete|post)\.js$/.test(file))).toEqual([]);
  // Measured: 10.3 MB of code and 37 MB of heap; with the client that stood here before, 53 MB.
  expect(codeBytes).toBeLessThan(12 * MB);
  expect(heapBytes).toBeLessThan(48 * MB);
});

const MB = 1024 * 1024;

/** The bytes of all files below a folder. */
function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true, recursive: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? lstatSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  );
}

type Loaded = { packages: string[]; files: string[]; codeBytes: number; heapBytes: number };

/** What a fresh process has loaded when it has imported the functions, and the memory that it then takes. */
function loaded(): Loaded {
  const file = join(folder, 'loaded.json');
  const script = join(import.meta.dirname, 'loaded.ts');
  run(folder, process.execPath, ['--expose-gc', script, folder, file], { GCLOUD_PROJECT: 'demo-rtno' });
  return JSON.parse(readFileSync(file, 'utf8'));
}

function summary(endpoint: Endpoint): Record<string, unknown> {
  const { region, secretEnvironmentVariables: secrets = [] } = endpoint;
  return {
    ...triggerOf(endpoint),
    ...roomOf(endpoint),
    region: [region].flat().join(),
    secrets: secrets.map(({ key }) => key),
  };
}

/** The memory and instances that a public door needs to survive large bodies (docs/architecture/chat.md: "Bodies") and to answer at once. */
function roomOf({ httpsTrigger, callableTrigger, availableMemoryMb, concurrency, minInstances }: Endpoint) {
  return httpsTrigger || callableTrigger ? { memory: availableMemoryMb, concurrency, warm: minInstances } : {};
}

function triggerOf({ httpsTrigger, callableTrigger, scheduleTrigger, taskQueueTrigger, eventTrigger }: Endpoint) {
  if (taskQueueTrigger) {
    const { retryConfig, rateLimits } = taskQueueTrigger;
    return { kind: 'task queue', attempts: retryConfig.maxAttempts, atOnce: rateLimits.maxConcurrentDispatches };
  }
  if (scheduleTrigger)
    return { kind: 'schedule', schedule: scheduleTrigger.schedule, timeZone: scheduleTrigger.timeZone ?? null };
  if (eventTrigger) {
    const { eventType, eventFilterPathPatterns, retry } = eventTrigger;
    return { kind: eventType, document: eventFilterPathPatterns?.document, retry };
  }
  if (callableTrigger) return { kind: 'callable' };
  return { kind: httpsTrigger ? 'https' : 'unknown' };
}

function run(cwd: string, command: string, args: readonly string[], env: Record<string, string> = {}): void {
  const done = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}${done.error ?? ''}`);
}
