import { describe, expect, it } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { withFields } from '../../../src/domain/bot/entry-fields.ts';
import { sayable } from '../../../src/domain/bot/in-language.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { turnsAfter, validOn, validityOf } from '../../../src/domain/bot/validity.ts';
import { DESK } from '../../../src/domain/contract/desk.ts';
import { parseInput } from '../../../src/domain/contract/fields.ts';
import { boundsOf } from '../../../src/domain/day.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const PRICE = FLOWER_SHOP.find(({ id }) => id === 'courier-price')!;
const ZONE = 'Europe/Moscow';

const changed = (change: Partial<KnowledgeEntry>) =>
  FLOWER_SHOP.map((one) => (one === PRICE ? { ...one, ...change } : one));

/** What the bot says to a visitor of this language on a day, when it has learnt what is valid on it. */
function said(
  entries: readonly KnowledgeEntry[],
  today: string,
  locale: 'ru' | 'en' = 'ru',
  text = 'сколько стоит доставка букета',
) {
  const model = train(validOn(entries, today), { locale: 'ru', level: 'balanced' });
  const { outcome } = botOf(model, sayable(entries, locale, today)).ask(text, freshMemory());
  return outcome.say === 'answer' ? outcome.text : outcome.say;
}

describe('An entry that is valid for some days', () => {
  it.each([
    [{}, 'on'],
    [{ validFrom: '2026-12-02' }, 'waits'],
    [{ validFrom: '2026-12-01', validUntil: '2026-12-01' }, 'on'],
    [{ validUntil: '2026-11-30' }, 'over'],
    [{ validUntil: '2026-11-30', active: false }, 'off'],
  ] as const)('%j is on the first of December: %s', (bounds, validity) => {
    expect(validityOf({ active: true, ...bounds }, '2026-12-01')).toBe(validity);
  });

  it('is neither answered nor learnt outside of them', () => {
    const entries = changed({ validFrom: '2026-12-10', validUntil: '2026-12-20' });
    expect(said(entries, '2026-12-09')).not.toBe(PRICE.answer);
    expect(said(entries, '2026-12-10')).toBe(PRICE.answer);
    expect(said(entries, '2026-12-20')).toBe(PRICE.answer);
    expect(said(entries, '2026-12-21')).not.toBe(PRICE.answer);
    const model = train(validOn(entries, '2026-12-21'), { locale: 'ru', level: 'balanced' });
    expect(model.entries.map(({ id }) => id)).not.toContain(PRICE.id);
  });

  it('is not answered either while the bot has still learnt it, nor offered on a button', () => {
    const entries = changed({ validUntil: '2026-12-20' });
    const model = train(validOn(entries, '2026-12-20'), { locale: 'ru', level: 'balanced' });
    const bot = botOf(model, sayable(entries, 'ru', '2026-12-21'));
    expect(bot.ask('сколько стоит доставка букета', freshMemory()).outcome).not.toMatchObject({ entryId: PRICE.id });
    expect(bot.choose(PRICE.id, freshMemory()).outcome).toMatchObject({ say: 'hand-off' });
  });

  it('has its turn at midnight of the company, also where that is 23 hours away', () => {
    const bounds = (validFrom?: string, validUntil?: string) => ({
      active: true,
      ...(validFrom ? { validFrom } : {}),
      ...(validUntil ? { validUntil } : {}),
    });
    expect(turnsAfter([bounds()], '2026-12-01', ZONE)).toBeNull();
    expect(turnsAfter([bounds('2026-12-01')], '2026-12-01', ZONE)).toBeNull();
    expect(turnsAfter([bounds(undefined, '2026-11-30')], '2026-12-01', ZONE)).toBeNull();
    expect(turnsAfter([{ ...bounds('2026-12-05'), active: false }], '2026-12-01', ZONE)).toBeNull();
    expect(turnsAfter([bounds('2026-12-05'), bounds(undefined, '2026-12-01')], '2026-12-01', ZONE)).toBe(
      Date.parse('2026-12-02T00:00:00+03:00'),
    );
    expect(turnsAfter([bounds(undefined, '2026-03-29')], '2026-03-29', 'Europe/Berlin')).toBe(
      boundsOf('2026-03-30', 'Europe/Berlin').from,
    );
  });
});

describe('An entry in two languages', () => {
  const ENGLISH = {
    title: 'Delivery price',
    phrasings: ['how much is delivery'],
    answer: 'Delivery costs 300 roubles.',
  };
  const entries = changed({ translations: { en: ENGLISH } });

  it('answers in the language of the visitor, whichever they write in, and else in its own', () => {
    expect(said(entries, '2026-12-01', 'en')).toBe(ENGLISH.answer);
    expect(said(entries, '2026-12-01', 'en', 'how much is delivery')).toBe(ENGLISH.answer);
    expect(said(entries, '2026-12-01', 'ru', 'how much is delivery')).toBe(PRICE.answer);
    expect(said(FLOWER_SHOP, '2026-12-01', 'en')).toBe(PRICE.answer);
  });

  it('is named in that language on a button', () => {
    const [named] = sayable(entries, 'en', '2026-12-01');
    expect(named).toMatchObject({ id: PRICE.id, title: ENGLISH.title });
  });
});

describe('Saving an entry', () => {
  const fields = {
    entryId: null,
    title: 'Цена',
    phrasings: [],
    answer: '300',
    topicId: 't',
    subtopicId: null,
    active: true,
  };
  const parse = (more: object) => parseInput(DESK.saveEntry.input, { ...fields, ...more });

  it('refuses days that are none, and an end before the beginning, at their field', () => {
    expect(parse({ validFrom: '2026-02-30' })).toMatchObject({ ok: false, problems: { validFrom: 'day' } });
    expect(parse({ validFrom: '2026-12-02', validUntil: '2026-12-01' })).toMatchObject({
      ok: false,
      problems: { validUntil: 'upside-down' },
    });
    expect(parse({ validFrom: '2026-12-01', validUntil: '2026-12-01' })).toMatchObject({ ok: true });
  });

  it('refuses a translation without an answer, and a language that the product does not speak', () => {
    expect(parse({ translations: { en: { title: 'Price', phrasings: [], answer: ' ' } } })).toMatchObject({
      ok: false,
      problems: { 'translations.en.answer': 'empty' },
    });
    expect(parse({ translations: { de: { title: 'Preis', phrasings: [], answer: '3' } } })).toMatchObject({
      ok: false,
    });
  });

  it('keeps what an older dashboard does not send, and drops what is emptied', () => {
    const { entryId: _, ...form } = fields;
    const before = withFields(null, 'e', {
      ...form,
      validUntil: '2026-12-01',
      translations: { en: { title: 'a', phrasings: [], answer: 'b' } },
    });
    expect(withFields(before, 'e', { ...form, answer: '400' })).toEqual({ ...before, answer: '400' });
    expect(withFields(before, 'e', { ...form, validUntil: null, translations: {} })).toEqual({ ...form, id: 'e' });
  });
});
