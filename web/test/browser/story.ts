import { it } from 'vitest';

/** A minute and a half for each chapter that may have to be told. */
const PATIENCE = 90_000;

/**
 * One story in chapters, each of which begins where the one before it has ended. A chapter tells those before it first, unless they have been told: so
 * each passes alone and in any order, and one that has failed is named by those that could not begin.
 */
export function story(): (name: string, tell: () => Promise<unknown>) => void {
  const chapters: { name: string; tell: () => Promise<unknown>; told?: Promise<unknown> }[] = [];
  const tellUpTo = async (last: number) => {
    for (const [place, chapter] of chapters.slice(0, last + 1).entries()) {
      chapter.told ??= chapter.tell();
      try {
        await chapter.told;
      } catch (cause) {
        throw place === last ? cause : new Error(`The story stopped before this, at "${chapter.name}"`, { cause });
      }
    }
  };
  return (name, tell) => {
    const place = chapters.push({ name, tell }) - 1;
    it(name, () => tellUpTo(place), PATIENCE * (place + 2));
  };
}
