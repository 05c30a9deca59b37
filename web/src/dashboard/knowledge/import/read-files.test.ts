import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { asArchive, asTable } from './export.ts';
import { planImport } from './plan.ts';
import { MOST_BYTES, readFiles } from './read-files.ts';

const TOPICS = [
  { id: 't', title: 'Доставка', subtopics: [{ id: 's', title: 'Курьер' }] },
  { id: 'u', title: 'Оплата', subtopics: [] },
];
const read = (path: string, content: string | Uint8Array) =>
  readFiles([{ path, bytes: typeof content === 'string' ? strToU8(content) : content }]);
const titles = async (path: string, content: string | Uint8Array) =>
  (await read(path, content)).entries.map(({ title, answer }) => [title, answer]);

describe('A table', () => {
  it.each([
    ['with commas', 'question,answer\nЦена,"300, или\n400"\n'],
    ['with semicolons, as Russian spreadsheets write it', '\ufeffВопрос;Ответ\r\n"Цена";"300, или\n400"\r\n'],
    ['with tabs', 'Название\tОтвет\nЦена\t"300, или\n400"'],
  ])('%s', async (_name, text) => {
    expect(await titles('a.csv', text)).toEqual([['Цена', '300, или\n400']]);
  });

  it('in the letters of Russian Windows', async () => {
    // "Вопрос;Ответ\nЦена;да" in windows-1251.
    const bytes = Uint8Array.from([
      0xc2, 0xee, 0xef, 0xf0, 0xee, 0xf1, 0x3b, 0xce, 0xf2, 0xe2, 0xe5, 0xf2, 0x0a, 0xd6, 0xe5, 0xed, 0xe0, 0x3b, 0xe4,
      0xe0,
    ]);
    expect(await titles('a.csv', bytes)).toEqual([['Цена', 'да']]);
  });

  it('brings examples, topics, days and other languages', async () => {
    const text =
      'title;answer;examples;topic;subtopic;active;valid_until;title_en;answer_en\nЦена;300;"почём\nпочём";Доставка;Курьер;нет;31.12.2026;Price;300';
    expect((await read('a.csv', text)).entries).toMatchObject([
      {
        phrasings: ['почём'],
        topic: 'Доставка',
        subtopic: 'Курьер',
        active: false,
        validUntil: '2026-12-31',
        translations: { en: { title: 'Price', phrasings: [], answer: '300' } },
      },
    ]);
  });

  it('without the columns is refused, and what it has is told', async () => {
    expect(await read('a.csv', 'имя;телефон\nАнна;1')).toEqual({
      entries: [],
      left: [{ path: 'a.csv', why: 'columns', found: ['имя', 'телефон'] }],
    });
    expect((await read('a.csv', '')).left).toMatchObject([{ why: 'columns', found: [] }]);
  });

  it('of 100,000 rows is refused', async () => {
    const text = `title,answer\n${'Цена,300\n'.repeat(100_000)}`;
    expect(await read('a.csv', text)).toMatchObject({ entries: [], left: [{ why: 'too-many', most: 1000 }] });
  });
});

describe('A file', () => {
  it.each([
    ['photo.png', 'PNG', 'unknown-kind'],
    ['a.zip', 'no archive', 'broken'],
    ['a.json', '{', 'broken'],
    ['a.json', '{"users":[]}', 'unknown-kind'],
    ['a.csv', 'title,answer\n', 'empty'],
    ['a.md', ' ', 'empty'],
  ])('%s that holds “%s” is refused: %s', async (path, content, why) => {
    expect(await read(path, content)).toMatchObject({ entries: [], left: [{ path, why }] });
  });

  it('that is too large is refused, also when an archive unpacks to it', async () => {
    expect((await read('a.csv', new Uint8Array(MOST_BYTES + 1))).left).toMatchObject([{ why: 'too-large' }]);
    const bomb = zipSync({ 'a.md': new Uint8Array(MOST_BYTES + 1) });
    expect(bomb.length).toBeLessThan(MOST_BYTES / 100);
    expect((await read('a.zip', bomb)).left).toMatchObject([{ why: 'too-large' }]);
  });

  it('that cannot be read leaves the others as they are', async () => {
    const files = [
      { path: 'bad.csv', bytes: strToU8('x') },
      { path: 'good.md', bytes: strToU8('# Цена\n\n300') },
    ];
    expect(await readFiles(files)).toMatchObject({ entries: [{ title: 'Цена' }], left: [{ path: 'bad.csv' }] });
    expect((await readFiles([])).left).toMatchObject([{ why: 'empty' }]);
  });
});

describe('Markdown', () => {
  it('has its title in its head, its first heading, or its name', async () => {
    expect(await titles('a.md', '---\ntitle: Цена\n---\nОт **300** ₽')).toEqual([['Цена', 'От 300 ₽']]);
    expect(await titles('a.md', '# Как *платить*\n\n- картой\n- на [сайте](https://tea.example)')).toEqual([
      ['Как платить', '— картой\n— на сайте (https://tea.example)'],
    ]);
    expect(await titles('faq/how-to-pay.md', 'Картой')).toEqual([['how to pay', 'Картой']]);
  });

  it.each(['---\n: : [\n---\nтекст', '---\n- a\n---\nтекст', '---\ntitle: {a: 1}\n---\nтекст'])(
    'with a head that tells nothing is read without it: %j',
    async (text) => {
      expect(await titles('b.md', text)).toEqual([['b', 'текст']]);
    },
  );

  it('of an archive is read, and what a computer adds to it is not', async () => {
    const files = {
      'faq/a.md': strToU8('# А\n\nа'),
      '__MACOSX/a.md': strToU8('x'),
      '.hidden.md': strToU8('x'),
      'b.png': strToU8('x'),
    };
    expect(await titles('a.zip', zipSync(files))).toEqual([['А', 'а']]);
  });
});

describe('An export of another product', () => {
  it('of Zendesk brings articles with their sections and translations, and drafts switched off', async () => {
    const file = {
      sections: [{ id: 7, name: 'Оплата' }],
      articles: [
        {
          id: 11,
          title: 'Как оплатить',
          body: '<p>Картой &amp; наличными</p>',
          locale: 'ru',
          section_id: 7,
          translations: [
            { locale: 'ru', title: 'Как оплатить', body: '<p>x</p>' },
            { locale: 'en-us', title: 'How to pay', body: '<p>By card</p>' },
          ],
        },
        { id: 12, title: 'Черновик', body: '<p>нет</p>', draft: true },
        { id: 13, title: 'Пусто', body: null },
      ],
    };
    expect((await read('a.json', JSON.stringify(file))).entries).toMatchObject([
      {
        origin: 'zendesk:11',
        title: 'Как оплатить',
        answer: 'Картой & наличными',
        topic: 'Оплата',
        translations: { en: { title: 'How to pay', answer: 'By card' } },
      },
      { origin: 'zendesk:12', active: false },
    ]);
  });

  it('of Chatwoot brings articles, and questions with answers', async () => {
    const articles = {
      payload: [
        { id: 3, title: 'Доставка', content: 'За **два** часа', status: 'published', category: { name: 'Доставка' } },
      ],
    };
    expect((await read('a.json', JSON.stringify(articles))).entries).toMatchObject([
      { origin: 'chatwoot:3:Доставка', title: 'Доставка', answer: 'За два часа', topic: 'Доставка', active: true },
    ]);
    const answers = {
      payload: [
        { id: 4, question: 'Почём?', answer: '300', status: 'pending' },
        { id: 5, question: '' },
      ],
    };
    expect((await read('b.json', JSON.stringify(answers))).entries).toMatchObject([
      { origin: 'chatwoot-answer:4', title: 'Почём?', answer: '300', active: false },
    ]);
  });
});

describe('What was exported', () => {
  const entries: KnowledgeEntry[] = [
    {
      id: 'e1',
      title: '=Цена; "курьера"',
      phrasings: ['почём', '- сколько: стоит #1'],
      answer: '− 300 ₽ *за* город\n\n1. раз\n2. два\n---\nконец',
      topicId: 't',
      subtopicId: 's',
      active: true,
      validFrom: '2026-12-01',
      validUntil: '2026-12-31',
      translations: { en: { title: 'Price', phrasings: ['how much', "'=1"], answer: '300\nroubles' } },
    },
    { id: 'e2', title: 'Оплата', phrasings: [], answer: "'+7 916", topicId: 'u', subtopicId: null, active: false },
  ];
  const plan = async (path: string, content: string | Uint8Array) => {
    const { entries: sources, left } = await read(path, content);
    expect(left).toEqual([]);
    return planImport(sources, { entries, topics: TOPICS, defaultTopicId: 'u' });
  };

  it('as a table adds and changes nothing when it is imported again', async () => {
    expect((await plan('a.csv', asTable(entries, TOPICS))).map(({ does }) => does)).toEqual(['leave', 'leave']);
  });

  it('as Markdown adds and changes nothing either', async () => {
    expect((await plan('a.zip', asArchive(entries, TOPICS))).map(({ does }) => does)).toEqual(['leave', 'leave']);
  });

  it('and then edited changes just that', async () => {
    const lines = await plan('a.csv', asTable(entries, TOPICS).replace('почём', 'сколько'));
    expect(lines.map(({ does }) => does)).toEqual(['change', 'leave']);
    expect(lines[0]).toMatchObject({ call: { whole: true, phrasings: ['сколько', '- сколько: стоит #1'] } });
  });
});
