import type { Caused, Place, Spending } from './causes.ts';
import type { Heard, Listener } from './ear.ts';
import type { Somebody } from './people.ts';
import type { Prices } from './prices.ts';
import type { Usage } from './usage.ts';
import { NOTHING, sum, usageOfCalls, usageOfListeners } from './usage.ts';

/** Somebody whose browser is overheard, by their account; a visitor listens to nothing in the database. */
export type Overheard = Record<string, Somebody & { uid: string }>;

type Moment = { at: number; spending: Spending & { places: Record<string, Place> }; heard: Record<string, Heard> };

/** What was used between two moments: by each cause of the functions ("desk send"), and by each person's listeners ("operator: messages"). */
export type Spent = {
  functions: Record<string, Usage>;
  listeners: Record<string, Record<string, Usage>>;
  egress: Record<string, Usage>;
};

/**
 * Takes the counts of one system. `base`: where its functions are served (serve.ts). `ports`: those of the functions, whose whole
 * answers leave the cloud; of the database's only the documents are counted.
 */
export function recorder(base: string, ports: readonly number[], prices: Prices) {
  const moment = async (people: Overheard): Promise<Moment> => {
    const spending = await (await fetch(`${base}/causes`)).json();
    const heard = Object.fromEntries(Object.entries(people).map(([who, { ear }]) => [who, ear.heard()]));
    return { at: Date.now(), spending, heard };
  };
  return {
    /** What is used while `work` is done. Whoever comes in the meantime is counted from their first request on. */
    async during(people: Overheard, work: () => Promise<unknown>): Promise<Spent> {
      const before = await moment(people);
      await work();
      return between(before, await moment(people), people, ports, prices);
    },
  };
}

function between(before: Moment, after: Moment, people: Overheard, ports: readonly number[], prices: Prices): Spent {
  const { causes, written, places } = after.spending;
  const saved = written.slice(before.spending.written.length);
  const spent = Object.entries(causes).map(([cause, caused]) => {
    const place = places[cause.split(' ')[0]!] ?? SCHEDULED;
    const used = less(caused, before.spending.causes[cause]);
    return [cause, usageOfCalls(used, place, prices, cause === 'visitorStream')] as const;
  });
  const functions = Object.fromEntries(spent.filter(([, usage]) => isSomething(usage)));
  const listeners: Spent['listeners'] = {};
  const egress: Spent['egress'] = {};
  for (const [who, { uid }] of Object.entries(people)) {
    const [now, then] = [after.heard[who]!, before.heard[who]!];
    const bytes = (heard: Heard) =>
      ports.reduce((total, port) => total + (heard.bytes[port] ?? 0), 0) +
      heard.listeners.reduce((total, listener) => total + listener.bytes, 0);
    egress[who] = { ...NOTHING, egressBytes: bytes(now) - bytes(then) };
    const kinds: Record<string, Usage> = {};
    now.listeners.forEach((listener, i) => {
      const known = then.listeners[i];
      const used = usageOfListeners([{ ...listener, ...(known && { before: known }) }], uid, saved, before.at);
      if (isSomething(used)) kinds[kindOf(listener)] = sum(kinds[kindOf(listener)] ?? NOTHING, used);
    });
    const asked = now.asked - then.asked;
    // A query of its own is one read of its own, and one more of the rules.
    if (asked > 0) kinds['asked once'] = { ...NOTHING, reads: asked, rules: asked };
    listeners[who] = kinds;
  }
  return { functions, listeners, egress };
}

/** How the schedules are deployed (functions/src/options.ts). */
const SCHEDULED: Place = { gib: 0.5, concurrency: 80 };

const isSomething = (usage: Usage) => Object.values(usage).some((count) => count > 0);

function less(caused: Caused, before: Caused | undefined): Caused {
  const entries = Object.entries(caused).map(([what, count]) => [what, count - (before?.[what as keyof Caused] ?? 0)]);
  return Object.fromEntries(entries);
}

/** A listener's place without ids, as "chats/messages" or "chats (ownerId state)". */
function kindOf({ path, detail }: Listener): string {
  const parts = path.split('/');
  const names = parts.filter((_, i) => i % 2 === 0);
  const isOne = parts.length % 2 === 0;
  const name = names.length > 1 ? names.slice(1).join('/') : names[0]!;
  return `${name}${isOne ? '/one' : ''}${detail === '' ? '' : ` (${detail})`}`;
}

/** Everything of a record in one sum, and `times` of what a bystander's browser got. */
export function totalOf(
  { functions, listeners, egress }: Spent,
  bystanders: number,
  without: readonly string[] = [],
): Usage {
  const times = (who: string) => (who === 'bystander' ? bystanders : 1);
  return sum(
    ...Object.entries(functions).flatMap(([cause, usage]) => (without.includes(cause) ? [] : [usage])),
    ...Object.entries(listeners).flatMap(([who, kinds]) =>
      Object.values(kinds).map((usage) => [times(who), usage] as const),
    ),
    ...Object.entries(egress).map(([who, usage]) => [times(who), usage] as const),
  );
}
