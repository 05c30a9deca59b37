import { it } from 'vitest';

/** The time limit of each chapter that has to be told, ms. */
const PATIENCE = 120_000;

/** Thrown when a chapter cannot begin because one before it has failed. */
export class StoryStopped extends Error {
  override name = 'StoryStopped';
}

type Tell = () => Promise<unknown>;

/**
 * A story in chapters, each of which begins where the one before it has ended. A chapter first tells those before it that have not been told, so each
 * passes alone and in any order. All chapters of a file stand in describes of its top level, or all outside of them: vitest reads nested describes last.
 */
export function story(): (name: string, tell: Tell) => void {
  const chapters: { name: string; tell: Tell; told?: Promise<unknown> }[] = [];
  const tellUpTo = async (last: number) => {
    for (const [place, chapter] of chapters.slice(0, last + 1).entries()) {
      chapter.told ??= chapter.tell();
      try {
        await chapter.told;
      } catch (cause) {
        throw place === last ? cause : new StoryStopped(`The story stopped at "${chapter.name}"`, { cause });
      }
    }
  };
  return (name, tell) => {
    const place = chapters.push({ name, tell }) - 1;
    it(name, () => tellUpTo(place), PATIENCE * (place + 1));
  };
}
