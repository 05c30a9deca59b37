import './own-project.ts';
import { afterEach, describe, expect, it } from 'vitest';

import { setFault } from '../../src/store/fault.ts';

import { company, passed } from './database.ts';
import { dyingAt } from './fault.ts';
import { lastWritten, leasesRunOut, sweep, wrongIn } from './scene.ts';

import type { Cases } from './death-scenes.ts';
import { IN_CHATS } from './deaths-in-chats.ts';
import { IN_TEAMS } from './deaths-in-teams.ts';

const CASES: Cases = { ...IN_CHATS, ...IN_TEAMS };

/** No work here takes more steps than this. */
const MANY = 60;

/**
 * Kills a process in each of the works, at every `stride`th of its steps, and checks that the next run or the sweep repairs what it left. Where
 * the first death falls differs from work to work, so that all of a work's steps are met somewhere.
 */
export function tellDeaths(stride: number): void {
  afterEach(() => setFault(null));

  describe(
    'A process that dies between any two steps leaves nothing that the next run or the sweep does not repair',
    { timeout: 180_000 },
    () => {
      it.each(Object.entries(CASES).map(([name, make], i) => [name, i % stride, make] as const))(
        '%s',
        async (_name, first, make) => {
          let step = first;
          while (await dies(step, make)) step += stride;
          expect(step).toBeLessThan(MANY);
          // A work with fewer steps dies at its first one.
          if (step === first && first > 0) expect(await dies(0, make)).toBe(true);
        },
      );
    },
  );
}

/** Lets a new scene's work die at this step, and checks the repair. Returns false when the work has fewer steps and came to its end. */
async function dies(step: number, make: Cases[string]): Promise<boolean> {
  const { companyId, work, repaired } = await make();
  const died = await dyingAt(step, work);
  // Each save is atomic, so every invariant of places holds even before the repair.
  expect(await wrongIn(companyId)).toEqual([]);
  await owes(companyId);
  await leasesRunOut(companyId);
  await sweep();
  await repaired();
  await sweep();
  expect(await wrongIn(companyId, { atRest: true })).toEqual([]);
  const rest = await lastWritten(companyId);
  await sweep();
  expect(await lastWritten(companyId)).toEqual(rest);
  return died;
}

/** Lets the bot's time for an answer run out in every chat in which it owes one. */
async function owes(companyId: string): Promise<void> {
  const bots = await company(companyId).collection('chats').where('state', '==', 'bot').get();
  for (const doc of bots.docs) if (doc.get('owes') !== null) await passed(doc.ref, 'owes', 'dueAt');
}
