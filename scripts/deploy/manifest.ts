import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../fail.ts';

/** A setting that a deployment asks for. Without `default` it must be set. */
export type Param = { name: string; type: string; default?: string | number };

export type Endpoint = {
  entryPoint: string;
  region: string | string[];
  httpsTrigger?: object;
  callableTrigger?: object;
  scheduleTrigger?: { schedule: string; timeZone?: string | null };
  eventTrigger?: { eventType: string; retry: boolean; eventFilterPathPatterns?: { document: string } };
  taskQueueTrigger?: {
    retryConfig: { maxAttempts: number };
    rateLimits: { maxConcurrentDispatches: number; maxDispatchesPerSecond: number };
  };
  secretEnvironmentVariables?: { key: string }[];
  availableMemoryMb?: number | string;
  concurrency?: number | string;
  minInstances?: number | string;
};

export type Manifest = { endpoints: Record<string, Endpoint>; params: Param[] };

/** Loads built functions by firebase-functions' own discovery, as `firebase deploy` does: which functions a deployment brings, and what it asks for. */
export function discover(folder: string): Manifest {
  const place = mkdtempSync(join(tmpdir(), 'rtno-manifest-'));
  const file = join(place, 'manifest.json');
  const env = { ...process.env, GCLOUD_PROJECT: 'demo-rtno', FUNCTIONS_MANIFEST_OUTPUT_PATH: file };
  const command = join(folder, 'node_modules', '.bin', 'firebase-functions');
  try {
    const done = spawnSync(command, ['.'], { cwd: folder, env, encoding: 'utf8' });
    if (done.status !== 0) throw new SetupError(`${done.stdout}${done.stderr}\nThe functions could not be read.`);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
