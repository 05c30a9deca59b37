import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What every line of the log has that is written while a request or a job runs. */
export type Context = {
  /** The function: a door such as `desk`, or a trigger or schedule. */
  door: string;
  /** Made here and not taken from the caller, who could otherwise mix theirs with another one's. */
  requestId: string;
  companyId?: string;
  command?: string;
  /** `ok`, or the reason of a refusal. */
  outcome?: string;
};

const contexts = new AsyncLocalStorage<Context>();

/** Runs work, and all that it starts, as one request or job with an id of its own. */
export const within = <T>(door: string, work: (context: Context) => T): T => {
  const context: Context = { door, requestId: randomBytes(6).toString('hex') };
  return contexts.run(context, () => work(context));
};

/** Tells the log more of what runs now, as soon as it is known. */
export function note(facts: Partial<Pick<Context, 'companyId' | 'command' | 'outcome'>>): void {
  Object.assign(contexts.getStore() ?? {}, facts);
}

/** What runs now; null outside of requests and jobs. */
export const current = (): Context | null => contexts.getStore() ?? null;
