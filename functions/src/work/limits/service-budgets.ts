import type { Amounts, Budget, Level } from '../../domain/budget.ts';
import { BUDGETS, NOTHING_USED, countsExpireAt, levelOf, sampled, tell } from '../../domain/budget.ts';
import type { Reached } from '../../domain/budget.ts';
import { blocksOfMb } from '../../domain/chat/size.ts';
import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/day.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { tell as tellLog } from '../../log/tell.ts';
import { CHATS_PER_DAY, LETTERS_PER_DAY, MODEL_CALLS_PER_DAY, STORAGE_MB_PER_DAY } from '../../params.ts';
import { lookAt } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** So many documents share the counting, since all companies write them. */
const SHARDS = 4;
/** An instance reads the shards at most so often; in between it adds what it has counted itself. */
const FRESH = 10 * SECOND;

/** What all companies together may use in a day. */
export const serviceLimits = (): Amounts => ({
  model: MODEL_CALLS_PER_DAY.value(),
  letters: LETTERS_PER_DAY.value(),
  chats: CHATS_PER_DAY.value(),
  storage: blocksOfMb(STORAGE_MB_PER_DAY.value()),
});

/** The service's day. */
export const serviceDay = (now: Ms): Day => dayOf(now, 'UTC');

const shardsOf = (day: Day) => Array.from({ length: SHARDS }, (_, shard) => docOf.serviceUsage(day, shard));

/** What was read last, with what this instance has counted since. */
let known: { day: Day; at: Ms; used: Promise<Amounts>; since: Amounts } | null = null;
/** What this instance has logged. */
let logged: Reached | undefined;

/** What the service has used of today's budgets, up to ten seconds ago in other instances. */
export async function serviceUse(now: Ms): Promise<Amounts> {
  const day = serviceDay(now);
  if (known === null || known.day !== day || now >= known.at + FRESH) {
    const used = lookAt(shardsOf(day)).then(sumOf);
    known = { day, at: now, used, since: NOTHING_USED };
    used.catch(() => (known = null));
  }
  const asked = known;
  const use = sumOf([await asked.used, asked.since]);
  log(day, use);
  return use;
}

/** The same to the moment, as a part of a decision, for what is rare. */
export async function serviceUseNow(unit: Unit, now: Ms): Promise<Amounts> {
  const use = sumOf(await unit.readAll(shardsOf(serviceDay(now))));
  log(serviceDay(now), use);
  return use;
}

/** Counts what a save uses, for the service: mostly without a write (`sampled`). */
export function countForService(unit: Unit, amounts: Partial<Amounts>, now: Ms): void {
  const limits = serviceLimits();
  const counted = BUDGETS.flatMap((budget) => {
    const amount = sampled(amounts[budget] ?? 0, limits[budget], Math.random());
    return amount === 0 ? [] : [[budget, amount] as const];
  });
  if (counted.length === 0) return;
  const day = serviceDay(now);
  const shard = docOf.serviceUsage(day, Math.floor(Math.random() * SHARDS));
  unit.count(shard, Object.fromEntries(counted), { expireAt: countsExpireAt(day, 'UTC') });
  if (known?.day === day) known.since = sumOf([known.since, { ...NOTHING_USED, ...Object.fromEntries(counted) }]);
}

function sumOf(all: readonly (Amounts | null)[]): Amounts {
  const sum = (budget: Budget) => all.reduce((total, one) => total + (one?.[budget] ?? 0), 0);
  return { model: sum('model'), letters: sum('letters'), chats: sum('chats'), storage: sum('storage') };
}

/** Logs each level once in each instance, for whoever runs the service. */
function log(day: Day, use: Amounts): void {
  const limits = serviceLimits();
  const levels = Object.fromEntries(BUDGETS.map((budget) => [budget, levelOf(use[budget], limits[budget])]));
  const risen = tell(logged, day, levels as Record<Budget, Level | null>);
  if (risen === null) return;
  const before = logged?.day === day ? logged.levels : {};
  logged = risen;
  for (const what of BUDGETS)
    if (risen.levels[what] !== before[what])
      tellLog(risen.levels[what] === 100 ? 'budget used up' : 'budget nearly used', { what });
}
