import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until there are exactly this many. A list is drawn some time after its rows have come, so a count taken at once would be random. */
export const counts = (found: Locator, count: number): Promise<void> =>
  expect.poll(() => found.count(), PATIENCE).toBe(count);

/** Waits until a field holds this text. */
export const holds = (field: Locator, text: string): Promise<void> =>
  expect.poll(() => field.inputValue(), PATIENCE).toBe(text);

/** Asserts that something has not come, once the `proof` is there that it could have: what comes with it, or after it. */
export async function isAbsent(absent: Locator, proof: Locator): Promise<void> {
  await proof.first().waitFor();
  expect(await absent.count()).toBe(0);
}

/** Asserts that a part of the page does not show these words, once the `proof` is shown there. */
export async function lacks(place: Locator, words: string, proof: Locator): Promise<void> {
  await proof.first().waitFor();
  expect(await place.innerText()).not.toContain(words);
}

const PATIENCE = { timeout: 45_000 };
