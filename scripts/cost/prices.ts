import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../fail.ts';
import { ROOT } from '../places.ts';

/** The one file of prices. Whoever looks them up again changes its date too. */
export const PRICE_FILE = join(ROOT, 'scripts', 'cost', 'prices.json');

const PAID = [
  'reads',
  'writes',
  'deletes',
  'calls',
  'vcpuSeconds',
  'gibSeconds',
  'idleVcpuSeconds',
  'egressGib',
] as const;
const ASSUMED = ['roundTripMs', 'cpuMs', 'stayMinutes', 'shiftHours', 'shiftStatusChanges', 'fullInstance'] as const;

/** `dollars`: what so many (`per`) of a thing cost. `assumed`: what an emulator cannot tell (docs/architecture/capacity.md says why these values). */
export type Prices = {
  date: string;
  place: string;
  sources: readonly string[];
  dollars: Record<(typeof PAID)[number], { price: number; per: number }>;
  assumed: Record<(typeof ASSUMED)[number], number>;
};

/** Prices that are older are said to be old. */
const OLD_DAYS = 180;
const DAY = 86_400_000;

/** Reads the file of prices. Throws, with what to do, when it is missing, is no JSON, or lacks a price. */
export function readPrices(path: string): Prices {
  if (!existsSync(path))
    throw new SetupError(`There is no file of prices at ${path}. Restore it, or name another one by --prices.`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new SetupError(`The file of prices at ${path} is no JSON.`);
  }
  const problems = problemsOf(json);
  if (problems.length === 0) return json as Prices;
  throw new SetupError(`The file of prices at ${path} is wrong:\n${problems.join('\n')}`);
}

/** What keeps a file from being prices, by the place in it. */
function problemsOf(json: unknown): string[] {
  const of = (where: unknown, name: string): unknown =>
    typeof where === 'object' && where !== null ? (where as Record<string, unknown>)[name] : undefined;
  const isAtLeast = (value: unknown, least: number) =>
    typeof value === 'number' && Number.isFinite(value) && value >= least;
  const date = of(json, 'date');
  const isDate = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
  const rows: [name: string, good: boolean, wanted: string][] = [
    ['date', isDate, 'a day such as 2026-01-31'],
    ['place', typeof of(json, 'place') === 'string', 'a text'],
    ['sources', Array.isArray(of(json, 'sources')), 'a list of addresses'],
    ...PAID.flatMap((name): typeof rows => {
      const paid = of(of(json, 'dollars'), name);
      return [
        [`dollars.${name}.price`, isAtLeast(of(paid, 'price'), 0), 'a number from 0 on'],
        [`dollars.${name}.per`, isAtLeast(of(paid, 'per'), 1), 'a number from 1 on'],
      ];
    }),
    ...ASSUMED.map((name): (typeof rows)[number] => {
      const value = of(of(json, 'assumed'), name);
      return [`assumed.${name}`, isAtLeast(value, 0) && value !== 0, 'a number above 0'];
    }),
    ['assumed.fullInstance', Number(of(of(json, 'assumed'), 'fullInstance')) <= 1, 'at most 1'],
  ];
  return rows.flatMap(([name, good, wanted]) => (good ? [] : [`${name}: must be ${wanted}`]));
}

/** What to say of the age of the prices on the day `today` (ms since 1970); null while they are fresh. */
export function warnOfAge({ date }: Pick<Prices, 'date'>, today: number): string | null {
  const days = Math.floor((today - Date.parse(date)) / DAY);
  if (days < 0) return `The prices are dated ${date}, which is still to come: correct the date in ${PRICE_FILE}.`;
  if (days <= OLD_DAYS) return null;
  return `THE PRICES ARE OLD: they are of ${date}, ${days} days ago. Counts below are right, dollars may not be. Look them up again (${PRICE_FILE}).`;
}
