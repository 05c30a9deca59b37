import { beforeEach, describe, expect, it } from 'vitest';
import { galleryPage } from './page.ts';

const page = galleryPage();
beforeEach(() => page().setViewportSize({ width: 800, height: 400 }));

/** The rules that a page with only this content breaks. */
async function rulesBrokenBy(html: string): Promise<string[]> {
  const words = '<h1>Страница</h1>';
  await page().evaluate((body) => (document.body.innerHTML = `<main>${body}</main>`), words + html);
  const found = await page().evaluate(() => globalThis.audit());
  return [...new Set(found.map(({ rule }) => rule))].filter((rule) => !rule.startsWith('axe'));
}

describe('The audit finds', () => {
  it.each([
    [
      'a dot that fills the window',
      '<p>Борис <span aria-hidden="true" style="display:inline-block;width:900px;height:9px"></span></p>',
      'wider than the window',
    ],
    [
      'a dot larger than its portrait',
      '<span aria-hidden="true" style="display:inline-block;width:36px;height:36px"></span>',
      'an overgrown sign',
    ],
    [
      'a button over another',
      '<button style="position:fixed;left:9px;top:90px;width:99px">Сохранить</button><button style="position:fixed;left:70px;top:90px;width:99px">!</button>',
      'two controls overlap',
    ],
    [
      'a box over a button',
      '<button style="position:fixed;left:9px;top:90px">Закрыть</button><div style="position:fixed;left:0;top:80px;width:200px;height:60px;background:#fff"></div>',
      'a control is covered',
    ],
    [
      'a button that is cut',
      '<div style="width:60px;overflow:hidden"><button style="width:120px">закрыть чат</button></div>',
      'a control is cut',
    ],
    [
      'words that are cut',
      '<button style="width:60px;overflow:hidden;white-space:nowrap">закрыть чат сейчас</button>',
      'a text is cut',
    ],
    [
      'a shortened mark that cannot be read whole',
      '<h2 style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Александра Преображенская</h2>',
      'a shortened text that is nowhere whole',
    ],
    [
      'a name of 0 px',
      '<div style="display:flex;width:90px"><h2 style="min-width:0;overflow:hidden;white-space:nowrap">Клиент</h2><button style="flex:none;width:90px">x</button></div>',
      'nothing left of a text',
    ],
    [
      'a placeholder that is cut',
      '<input aria-label="a" style="width:60px" placeholder="Что можно улучшить? (необязательно)">',
      'a placeholder is cut',
    ],
  ])('%s', async (_name, html, rule) => {
    expect(await rulesBrokenBy(html)).toContain(rule);
  });

  it.each([
    [
      'a name that is shortened and stands whole in its hint',
      '<h2 title="Александра Преображенская" style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Александра Преображенская</h2>',
    ],
    ['what scrolls', '<div style="width:60px;overflow:auto"><button style="width:120px">закрыть чат</button></div>'],
    [
      'what is for the ear',
      '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">Загрузка</span>',
    ],
  ])('nothing in %s', async (_name, html) => {
    expect(await rulesBrokenBy(html)).toEqual([]);
  });
});
