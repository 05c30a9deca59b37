import { describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '../../src/domain/bot/knowledge.ts';
import { ANSWER_MAX, TITLE_MAX, fitAnswer, fitTitle } from '../../src/domain/import/fit.ts';
import { entriesOfHtml, sectionsOf } from '../../src/domain/import/html.ts';
import { addressesIn, isSitemap } from '../../src/domain/import/sitemap.ts';
import type { Taken } from '../../src/domain/import/take-over.ts';
import { idFor, matcherOf, takeOver } from '../../src/domain/import/take-over.ts';

const FAQ = `<html><head><title>Вопросы — Чайная лавка</title><style>p{}</style></head><body>
<nav><a href="/">Главная</a></nav>
<main><h1>Частые <b>вопросы</b></h1><p>Коротко о главном.</p>
<h2>Сколько стоит доставка?</h2><p>По городу 300&nbsp;₽.<br>За городом <a href="/zones">по зонам</a>.</p><p hidden>Черновик</p>
<h3>Как оплатить?</h3><ul><li>картой</li><li>наличными</li></ul><script>alert(1)</script>
<h2>Пустой раздел</h2></main><footer>© 2026</footer></body></html>`;

describe('A page', () => {
  it('is read as its sections, without what is around them, with whole links', () => {
    expect(sectionsOf(FAQ, 'https://tea.example/faq')).toEqual({
      title: 'Частые вопросы',
      sections: [
        { title: 'Частые вопросы', text: 'Коротко о главном.' },
        {
          title: 'Сколько стоит доставка?',
          text: 'По городу 300\u00a0₽.\nЗа городом по зонам (https://tea.example/zones).',
        },
        { title: 'Как оплатить?', text: '— картой\n— наличными' },
      ],
    });
  });

  it('of questions and answers becomes an entry for each, whose ids stay the same', () => {
    const of = { origin: 'url:https://tea.example/faq', title: '' };
    const entries = entriesOfHtml('page', FAQ, of);
    expect(entries.map(({ title }) => title)).toEqual(['Частые вопросы', 'Сколько стоит доставка?', 'Как оплатить?']);
    expect(entries[1]?.origin).toBe('url:https://tea.example/faq#Сколько стоит доставка?');
    expect(entriesOfHtml('page', FAQ, of)).toEqual(entries);
  });

  it('with two sections of one name makes two entries', () => {
    const twice = '<h2>Цена</h2><p>а</p><h2>Цена</h2><p>б</p>';
    const origins = entriesOfHtml('page', twice, { origin: 'o', title: 't' }).map(({ origin }) => origin);
    expect(new Set(origins).size).toBe(2);
  });

  it('without headings is one entry under the name of its window, and an empty one is none', () => {
    const plain = '<title>Доставка</title><p>Завтра</p>';
    expect(entriesOfHtml('page', plain, { origin: 'o', title: '' })).toMatchObject([
      { title: 'Доставка', answer: 'Завтра' },
    ]);
    expect(entriesOfHtml('page', '<script>1</script>', { origin: 'o', title: 'x' })).toEqual([]);
  });

  it('cannot make headings by the mark that stands for them', () => {
    expect(sectionsOf('<p>a\u0001b&#1;c&#x01;d</p>').sections).toEqual([{ title: '', text: 'abcd' }]);
  });

  it('made to exhaust its reader is cut off', () => {
    const deep = '<div>'.repeat(20_000);
    expect(sectionsOf(`${deep}x`).sections.length).toBeLessThan(2);
    const spaces = `<pre>${' '.repeat(200_000)}x</pre>`;
    expect(sectionsOf(spaces).sections[0]?.text.endsWith('x')).toBe(true);
  });

  it('an article stays one entry while it fits, and is divided at its headings when it does not', () => {
    const article = (size: number) => `<h2>Часть 1</h2><p>${'а'.repeat(size)}</p><h2>Часть 2</h2><p>б</p>`;
    expect(entriesOfHtml('article', article(50), { origin: 'z', title: 'Гид' })).toHaveLength(1);
    const divided = entriesOfHtml('article', article(ANSWER_MAX), { origin: 'z', title: 'Гид' });
    expect(divided.map(({ title }) => title)).toEqual(['Гид: Часть 1', 'Гид: Часть 2']);
  });
});

describe('Texts that are too long', () => {
  it('end with a whole word or paragraph', () => {
    const title = fitTitle('слово '.repeat(50));
    expect([title.length <= TITLE_MAX, title.endsWith('слово…')]).toEqual([true, true]);
    const long = `${'а'.repeat(3_000)}\n\n${'б'.repeat(2_000)}`;
    expect(fitAnswer(long)).toEqual({ answer: 'а'.repeat(3_000), cut: true });
    expect(fitAnswer('я'.repeat(ANSWER_MAX + 1)).answer.length).toBeLessThanOrEqual(ANSWER_MAX);
    expect(fitAnswer('коротко')).toEqual({ answer: 'коротко', cut: false });
  });
});

describe('A sitemap', () => {
  it('names its pages, once each', () => {
    const map = `<?xml version="1.0"?><urlset><url><loc> https://a.example/?a=1&amp;b=2 </loc></url><url><loc>https://a.example/?a=1&amp;b=2</loc></url></urlset>`;
    expect([isSitemap(map), addressesIn(map)]).toEqual([true, ['https://a.example/?a=1&b=2']]);
    expect([isSitemap(FAQ), addressesIn('<loc></loc><loc>')]).toEqual([false, []]);
  });
});

const taken = (more: Partial<Taken> = {}): Taken => ({
  origin: 'csv:price',
  whole: false,
  title: 'Цена',
  phrasings: ['почём'],
  answer: '300 ₽',
  topicId: 't',
  subtopicId: null,
  active: true,
  validFrom: null,
  validUntil: null,
  translations: {},
  ...more,
});
/** The entry that a first import makes. */
function imported(more: Partial<Taken> = {}): KnowledgeEntry {
  const deed = takeOver(null, idFor('csv:price'), taken(more));
  if (deed.does !== 'add') throw new Error(deed.does);
  return deed.entry;
}

describe('Taking over an entry', () => {
  it('a second time changes nothing, also when the company has worked on it since', () => {
    expect(takeOver(imported(), 'x', taken())).toEqual({ does: 'leave' });
    expect(takeOver({ ...imported(), answer: '350 ₽', active: false }, 'x', taken())).toEqual({ does: 'leave' });
  });

  it('follows its source, and keeps what the company has added', () => {
    const mine = { ...imported(), phrasings: ['почём', 'сколько стоит'], topicId: 'mine', validUntil: '2026-12-31' };
    const deed = takeOver(mine, 'x', taken({ answer: '400 ₽', phrasings: ['цена'] }));
    expect(deed).toMatchObject({
      does: 'change',
      entry: {
        id: mine.id,
        answer: '400 ₽',
        phrasings: ['почём', 'сколько стоит', 'цена'],
        topicId: 'mine',
        validUntil: '2026-12-31',
      },
    });
    expect(
      deed.does === 'change' && takeOver(deed.entry, 'x', taken({ answer: '400 ₽', phrasings: ['цена'] })),
    ).toEqual({
      does: 'leave',
    });
  });

  it('from our own export says what the entry is to be, without the examples that were taken out', () => {
    const deed = takeOver(
      imported(),
      'x',
      taken({ whole: true, phrasings: [], active: false, validUntil: '2026-12-31' }),
    );
    expect(deed).toMatchObject({ does: 'change', entry: { phrasings: [], active: false, validUntil: '2026-12-31' } });
    expect(takeOver(imported(), 'x', taken({ whole: true }))).toEqual({ does: 'leave' });
  });

  it('is the same entry by its id, by where it came from, or by its name', () => {
    const entry = imported();
    const match = matcherOf([entry]);
    expect(match({ entryId: entry.id, origin: 'other', title: 'other' })).toBe(entry);
    expect(match({ entryId: null, origin: 'csv:price', title: 'other' })).toBe(entry);
    expect(match({ entryId: 'gone', origin: 'other', title: ' ЦЕНА ' })).toBe(entry);
    expect(match({ entryId: null, origin: 'other', title: 'другое' })).toBeNull();
    expect(idFor('a')).not.toBe(idFor('b'));
    expect(idFor('url:https://x')).toMatch(/^imported-[0-9a-f]{32}$/);
  });
});
