import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../places.ts';
import { PRICES } from '../prices.ts';
import { withDefaults } from './settings.ts';
import { manifest } from './shop.test-tool.ts';
import { warmDoors, warmPrice } from './warm.ts';

const SETTINGS = {
  DESK_INSTANCES: '1',
  DESK_MEMORY: '1024',
  VISITOR_INSTANCES: '2',
  VISITOR_MEMORY: '512',
  STREAM_INSTANCES: '0',
  STREAM_MEMORY: '1024',
  ACCOUNT_INSTANCES: '0',
  ACCOUNT_MEMORY: '512',
};

it('the price of warm instances is that of their memory and one processor each, all month', () => {
  // 2,592,000 seconds: three processors, and two GiB in all.
  expect(warmPrice(SETTINGS, { gib: 0.0000025, vcpu: 0.0000025 })).toBeCloseTo(32.4);
  expect(warmPrice({ ...SETTINGS, VISITOR_INSTANCES: '0', DESK_INSTANCES: '0' }, { gib: 1, vcpu: 1 })).toBe(0);
});

it('only doors that are warm are named', () => {
  expect(warmDoors(SETTINGS)).toBe('desk 1, visitor 2');
  expect(warmDoors({ DESK_INSTANCES: '0' })).toBe('none');
});

it('the README has the settings of the product, and their prices by the file of prices', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const settings = withDefaults({}, manifest.params);
  const price = (doors: readonly string[], vcpu: number) => {
    const only = doors.flatMap((door) => Object.entries(settings).filter(([name]) => name.startsWith(`${door}_`)));
    return `$${warmPrice({ ...NONE, ...Object.fromEntries(only) }, { gib: PRICES.gibSecond, vcpu }).toFixed(2)}`;
  };
  const row = (doors: readonly string[]) => [price(doors, PRICES.idleVcpuSecond), price(doors, PRICES.vcpuSecond)];
  const cells = (first: string) =>
    readme
      .split('\n')
      .find((line) => line.startsWith(`| ${first} `))!
      .split('|')
      .map((cell) => cell.trim());
  for (const door of DOORS)
    expect(cells(`\`${door}\``).slice(2, -1)).toEqual([
      ...['INSTANCES', 'MEMORY', 'CONCURRENCY'].map((part) => settings[`${door}_${part}`]),
      ...row([door]),
    ]);
  expect(cells('together').slice(5, -1)).toEqual(row(DOORS));
});

const DOORS = ['DESK', 'VISITOR', 'STREAM', 'ACCOUNT'];
const NONE = Object.fromEntries(
  DOORS.flatMap((door) => [
    [`${door}_INSTANCES`, '0'],
    [`${door}_MEMORY`, '0'],
  ]),
);
