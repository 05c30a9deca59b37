import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Finding } from '../../web/gallery/audit/finding.ts';
import { buildGallery } from '../build.ts';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { GALLERY } from '../places.ts';
import { serveFolder } from './folder-server.ts';
import type { Exhibit, View } from './views.ts';

/** The time of every scene: noon in Moscow on a weekday. */
const NOON = Date.UTC(2026, 10, 25, 9);
const PATIENCE = 20_000;

declare global {
  function audit(looks?: boolean): Promise<Finding[]>;
  function still(): Promise<void>;
}

/** The findings in a view of a scene. */
export type Look = { view: View; findings: readonly Finding[] };
type Shoot = (page: Page, view: View) => Promise<unknown>;

/** A browser with the built gallery. `windows` scenes can be viewed in parallel. */
export async function openStudio(windows: number) {
  buildGallery();
  const { address, close } = await serveFolder(GALLERY);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const pages = await Promise.all(Array.from({ length: windows }, () => openWindow(browser)));
  const free = pages.map((page) => Promise.resolve(page));
  return {
    /** Opens a scene in some views, one after another, and audits each. A scene that does not become ready is a finding. */
    async look(exhibit: Exhibit, views: readonly View[], shoot: Shoot = async () => {}): Promise<Look[]> {
      const waiting = free.shift()!;
      const done = Promise.withResolvers<Page>();
      free.push(done.promise);
      const page = await waiting;
      try {
        return await visit(page, address, exhibit, views, shoot);
      } finally {
        done.resolve(page);
      }
    },
    /** A page without a scene, on which the audit can be called. */
    async blank(): Promise<Page> {
      const [page] = pages;
      await page!.goto(`${address}/gallery/`);
      await page!.waitForFunction(() => 'audit' in globalThis);
      return page!;
    },
    async close(): Promise<void> {
      await browser.close();
      close();
    },
  };
}

async function openWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOON);
  return page;
}

async function visit(
  page: Page,
  address: string,
  { name, page: path, acts }: Exhibit,
  views: readonly View[],
  shoot: Shoot,
): Promise<Look[]> {
  const looks: Look[] = [];
  let open: View['locale'] | null = null;
  for (const view of views) {
    const { width, height, theme, locale } = view;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    if (acts || open !== locale) await page.goto(`${address}${path}?${new URLSearchParams({ scene: name, locale })}`);
    open = locale;
    const word = await page
      .waitForFunction(() => document.documentElement.dataset['scene'], null, { timeout: PATIENCE })
      .then((said) => said.jsonValue(), String);
    await page.evaluate(() => globalThis.still());
    await shoot(page, view);
    const stands = word === 'stands' ? [] : [{ rule: 'the scene does not stand', where: name, how: String(word) }];
    looks.push({
      view,
      findings: [...stands, ...(await page.evaluate((looks) => globalThis.audit(looks), view.looks ?? false))],
    });
  }
  return looks;
}
