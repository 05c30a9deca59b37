import { getFunctions } from 'firebase-admin/functions';
import type { Queue, Task } from '../domain/contract/tasks.ts';
import type { Ms } from '../domain/time.ts';
import { tell } from '../log/tell.ts';
import { app } from './firebase.ts';

// The emulators name their own queue to the functions, which hands out every task at once. scripts/timed-tasks.ts stands before it and keeps the times.
const timed = process.env['TIMED_TASKS_HOST'];
if (timed) process.env['CLOUD_TASKS_EMULATOR_HOST'] = timed;

/** Emulators without a task queue: a task must not go to the real one. */
const hasNone =
  process.env['FIRESTORE_EMULATOR_HOST'] !== undefined && process.env['CLOUD_TASKS_EMULATOR_HOST'] === undefined;

/**
 * Puts a task into the queue of a function in `region`: for now, or for the moment `at`. Of several tasks with one `id` the queue takes the first.
 * Gives whether a task with this id is in the queue. A failure is logged and not thrown: the sweep of the minute finds what no task comes for.
 */
export async function putTask<Q extends Queue>(
  region: string,
  queue: Q,
  task: Task<Q>,
  { at, id }: { at?: Ms; id?: string } = {},
): Promise<boolean> {
  if (hasNone) return false;
  const options = { ...(at !== undefined && { scheduleTime: new Date(at) }), ...(id !== undefined && { id }) };
  try {
    await getFunctions(app).taskQueue(`locations/${region}/functions/${queue}`).enqueue(task, options);
    return true;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'functions/task-already-exists') return true;
    tell('no task', { what: queue }, error);
    return false;
  }
}
