import type { Context } from './context.ts';
import { within } from './context.ts';
import { tell } from './tell.ts';

/** Signs of life, marks and looks at single chats: most of all work, and a line for each that succeeds would say nothing. */
const QUIET: ReadonlySet<string | undefined> = new Set([
  'heartbeat',
  'typing',
  'markRead',
  'read',
  'lookAtChat',
  'countBoard',
  'watchBoard',
]);

/** Runs a request of a door. When it has been answered, the log gets a line with its id, company, command, outcome and time. */
export function asRequest<T>(door: string, work: (context: Context) => Promise<T>): Promise<T> {
  return within(door, async (context) => {
    const began = performance.now();
    try {
      return await work(context);
    } finally {
      const outcome = context.outcome ?? 'ok';
      if (outcome !== 'ok' || !QUIET.has(context.command))
        tell('request', { outcome, ms: Math.round(performance.now() - began) });
    }
  });
}

/** Runs a trigger or a schedule. A failure is told and thrown on, since the platform may try again. `companyId`: of whom it is, where it is of one company. */
export function asJob<T>(name: string, companyId: string | null, work: () => Promise<T>): Promise<T> {
  return within(name, async (context) => {
    if (companyId !== null) context.companyId = companyId;
    const began = performance.now();
    try {
      const done = await work();
      if (!QUIET.has(name)) tell('job', { outcome: 'ok', ms: Math.round(performance.now() - began) });
      return done;
    } catch (error) {
      tell('job failed', { ms: Math.round(performance.now() - began) }, error);
      throw error;
    }
  });
}
