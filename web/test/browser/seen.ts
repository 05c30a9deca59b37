import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until there are just so many: a list is drawn after its rows have come, so a count that is asked at once is a count of chance. */
export const counts = (found: Locator, count: number): Promise<void> =>
  expect.poll(() => found.count(), PATIENCE).toBe(count);

/** Waits until a field holds this text. */
export const holds = (field: Locator, text: string): Promise<void> =>
  expect.poll(() => field.inputValue(), PATIENCE).toBe(text);

/** Says that something has not come, once there is a `proof` that it could have: what comes with it, or after it. */
export async function isAbsent(absent: Locator, proof: Locator): Promise<void> {
  await proof.first().waitFor();
  expect(await absent.count()).toBe(0);
}

/** Says that a part of the page does not show these words, once the `proof` stands on it. */
export async function lacks(place: Locator, words: string, proof: Locator): Promise<void> {
  await proof.first().waitFor();
  expect(await place.innerText()).not.toContain(words);
}

const PATIENCE = { timeout: 45_000 };
