import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openStudio } from '../../../scripts/gallery/studio.ts';

/** A page of the gallery for all tests of a file, open from before the first until after the last. */
export function galleryPage(): () => Page {
  let studio: Awaited<ReturnType<typeof openStudio>>;
  let page: Page;
  beforeAll(async () => {
    studio = await openStudio(1);
    page = await studio.blank();
  });
  afterAll(() => studio.close());
  return () => page;
}
