import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PRICE_FILE, readPrices, warnOfAge } from './prices.ts';

const folder = mkdtempSync(join(tmpdir(), 'prices-'));

function fileOf(text: string): string {
  const path = join(folder, 'prices.json');
  writeFileSync(path, text);
  return path;
}

const good = (): ReturnType<typeof readPrices> => JSON.parse(readFileSync(PRICE_FILE, 'utf8'));
const reading = (change: (file: Record<string, unknown>) => void) => () => {
  const file = structuredClone(good()) as unknown as Record<string, unknown>;
  change(file);
  return readPrices(fileOf(JSON.stringify(file)));
};

it('the file of prices that is delivered is whole', () => {
  expect(readPrices(PRICE_FILE)).toEqual(good());
});

it('a missing file, and one that is no JSON, are said plainly', () => {
  expect(() => readPrices(join(folder, 'none.json'))).toThrow(/no file of prices at .*none\.json/);
  expect(() => readPrices(fileOf('{"date": '))).toThrow(/is no JSON/);
  expect(() => readPrices(fileOf('[]'))).toThrow(/is wrong/);
});

it('each price that is missing, negative or no number is named', () => {
  expect(reading(({ dollars }) => delete (dollars as Record<string, unknown>)['writes'])).toThrow(/dollars\.writes/);
  expect(reading(({ dollars }) => ((dollars as Record<string, unknown>)['reads'] = { price: -1, per: 1 }))).toThrow(
    /dollars\.reads\.price/,
  );
  expect(reading(({ dollars }) => ((dollars as Record<string, unknown>)['calls'] = { price: '0.4', per: 0 }))).toThrow(
    /dollars\.calls\.price[^]*dollars\.calls\.per/,
  );
  expect(reading((file) => (file['date'] = 'last summer'))).toThrow(/date/);
});

it('prices are old after half a year, and a date that is still to come is wrong', () => {
  const on = (today: string) => warnOfAge({ date: '2026-01-01' }, Date.parse(today));
  expect(on('2026-06-30')).toBeNull();
  expect(on('2026-07-01')).toMatch(/OLD.*2026-01-01, 181 days ago/);
  expect(on('2025-12-31')).toMatch(/still to come/);
});
