import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './fail.ts';
import type { Picture } from './gallery/index-page.ts';
import { indexPage } from './gallery/index-page.ts';
import { openStudio } from './gallery/studio.ts';
import type { View } from './gallery/views.ts';
import { EXHIBITS, viewsOf, wordsOf } from './gallery/views.ts';
import { CACHE } from './places.ts';

/**
 * `npm run gallery -- [WORD...] [--quick]`: takes pictures of every screen in every state, or of those whose names contain a word, and audits each. The
 * pictures are in .cache/gallery with an index page, which shows the findings. `--quick`: only at 1440 and 390 px, in light Russian. Ends with an error
 * when anything is found.
 */
await main(async () => {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const quick = process.argv.includes('--quick');
  const chosen = EXHIBITS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const folder = join(CACHE, 'gallery');
  rmSync(join(folder, 'pictures'), { recursive: true, force: true });
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  const studio = await openStudio(2);
  const pictures = await Promise.all(
    chosen.map(async (exhibit) => {
      const views = viewsOf(exhibit).filter(
        ({ width, theme, locale }) =>
          !quick || (theme === 'light' && locale === 'ru' && width !== 1920 && width !== 1024),
      );
      const fileOf = (view: View) => `pictures/${`${exhibit.name} ${wordsOf(view)}`.replace(/[^a-z\d]+/gi, '-')}.png`;
      const looks = await studio.look(exhibit, views, (page, view) =>
        page.screenshot({ path: join(folder, fileOf(view)) }),
      );
      for (const { view, findings } of looks)
        for (const { rule, where, how } of findings)
          console.log(`${exhibit.name} (${wordsOf(view)}): ${rule}: ${where} ${how}`);
      return looks.map(({ view, findings }): Picture => ({ exhibit, view, file: fileOf(view), findings }));
    }),
  );
  await studio.close();
  const all = pictures.flat();
  writeFileSync(join(folder, 'index.html'), indexPage(all));
  const found = all.reduce((sum, { findings }) => sum + findings.length, 0);
  console.log(`${all.length} pictures, ${found} findings: ${join(folder, 'index.html')}`);
  if (found > 0) process.exitCode = 1;
});
