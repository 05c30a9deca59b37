import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStudio } from '../../../scripts/gallery/studio.ts';
import { EXHIBITS, testedViews, wordsOf } from '../../../scripts/gallery/views.ts';

/** The number of scenes that are checked side by side. */
const WINDOWS = 2;

let studio: Awaited<ReturnType<typeof openStudio>>;
beforeAll(async () => {
  studio = await openStudio(WINDOWS);
});
afterAll(() => studio.close());

/** In every state of every screen, nothing is wider than the window, cut, covered or inaccessible (web/gallery/audit). */
describe('The audit finds nothing', () => {
  it.concurrent.each(EXHIBITS.map((exhibit, place) => ({ ...exhibit, place })))('in $name', async (exhibit) => {
    const looks = await studio.look(exhibit, testedViews(exhibit, exhibit.place));
    const found = looks.flatMap(({ view, findings }) => findings.map((finding) => ({ in: wordsOf(view), ...finding })));
    expect(found).toEqual([]);
  });
});
