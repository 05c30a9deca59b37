import { AsyncLocalStorage } from 'node:async_hooks';
import type { Metered } from '../meter.ts';
import { nothingSpent } from '../meter.ts';

/** What was spent for one cause, such as "desk typing": the requests, and what they did in the database. */
export type Caused = Metered & { calls: number };

/** `written`: each document written, and when (ms since 1970). */
export type Spending = { causes: Record<string, Caused>; written: { path: string; at: number }[] };

/** How a function is deployed: an instance's memory, and how many requests it serves at once. Each has one processor. */
export type Place = { gib: number; concurrency: number };

/** The place of a built function, as a deploy would read it. */
export function placeOf(built: object): Place {
  const { availableMemoryMb, concurrency }: Endpoint = Reflect.get(built, '__endpoint') ?? {};
  return { gib: numberOf(availableMemoryMb) / 1024, concurrency: numberOf(concurrency) };
}

type Endpoint = { availableMemoryMb?: unknown; concurrency?: unknown };

/** An option may be a parameter of the deployment, which is worth its default where nothing is deployed. */
function numberOf(option: unknown): number {
  if (typeof option === 'number') return option;
  const { options } = option as { options?: { default?: unknown } };
  if (typeof options?.default !== 'number') throw new Error('A function without memory or concurrency');
  return options.default;
}

/** Keeps apart what each request spends, also what it spends after its answer and in its listeners. */
export function spendingBy() {
  const here = new AsyncLocalStorage<string>();
  const causes: Spending['causes'] = {};
  const written: Spending['written'] = [];
  const of = (cause: string) => (causes[cause] ??= { ...nothingSpent(), calls: 0 });
  return {
    /** To be called by the meter. */
    note(spent: Partial<Metered>, paths: readonly string[] = []): void {
      const caused = of(here.getStore() ?? 'nobody');
      for (const [what, count] of Object.entries(spent)) caused[what as keyof Metered] += count;
      const at = Date.now();
      for (const path of paths) written.push({ path, at });
    },
    /** Runs the work of one request. */
    during<T>(cause: string, work: () => T): T {
      of(cause).calls++;
      return here.run(cause, work);
    },
    told: (): Spending => ({ causes, written }),
  };
}

/** What a request asks for: the function, and its command or route. */
export function causeOf(
  name: string,
  { path, method, body }: { path: string; method: string; body?: unknown },
): string {
  if (method === 'OPTIONS') return `${name} preflight`;
  const [, , what = 'company'] = path.split('/').filter(Boolean);
  if (name === 'visitor') return `visitor ${what}`;
  return [name, commandOf(body)].filter(Boolean).join(' ');
}

function commandOf(body: unknown): string {
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : null;
  const named = typeof data === 'object' && data !== null && 'command' in data ? data.command : '';
  return typeof named === 'string' ? named : '';
}
