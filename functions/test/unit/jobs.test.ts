import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/places.ts';
import deployed from '../deploy/deployed.json' with { type: 'json' };

/** The doors tell of each request by themselves (refusal-error.ts, visitor/door.ts). */
const DOORS = ['account', 'desk', 'visitor', 'visitorStream'];

test('each trigger, schedule and task tells the log under its own name that it has ended, or failed', () => {
  const code = readFileSync(join(ROOT, 'functions/src/background/index.ts'), 'utf8');
  const told = [...code.matchAll(/export const (\w+) = [^]*?asJob\('(\w+)'/g)].map(([, name, job]) => [name, job]);
  const jobs = Object.keys(deployed.functions).filter((name) => !DOORS.includes(name));
  expect(told.map(([name]) => name).toSorted()).toEqual(jobs.toSorted());
  expect(told.filter(([name, job]) => name !== job)).toEqual([]);
});
