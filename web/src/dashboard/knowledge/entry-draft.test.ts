import { describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { otherThan, placeInEntry, toEntryCall, toEntryDraft } from './entry-draft.ts';

const ENTRY: KnowledgeEntry = {
  id: 'e',
  title: 'Цена',
  phrasings: ['почём', 'сколько стоит'],
  answer: '300 ₽',
  topicId: 't',
  subtopicId: null,
  active: true,
  validUntil: '2026-12-31',
  translations: { en: { title: 'Price', phrasings: ['how much'], answer: '300 roubles' } },
};

describe('The form of an entry', () => {
  it('sends back what it was opened with', () => {
    const { id: _, ...rest } = ENTRY;
    expect(toEntryCall(toEntryDraft(ENTRY, 'en'), 'en', ENTRY.translations)).toEqual({ ...rest, validFrom: null });
  });

  it('leaves no translation behind when its fields are emptied, and keeps those that it does not show', () => {
    const emptied = { ...toEntryDraft(ENTRY, 'en'), otherTitle: ' ', otherPhrasings: '\n', otherAnswer: '' };
    expect(toEntryCall(emptied, 'en', ENTRY.translations).translations).toEqual({});
    // The company speaks English by now, so the form shows Russian.
    const shown = toEntryCall(toEntryDraft(ENTRY, 'ru'), 'ru', ENTRY.translations);
    expect(shown.translations).toEqual(ENTRY.translations);
  });

  it('shows a colleague’s values of a refused save, in which nothing set is null', () => {
    const { validUntil: _until, translations: _words, ...bare } = ENTRY;
    expect(toEntryDraft({ ...bare, validFrom: null, validUntil: null, translations: null }, 'en')).toMatchObject({
      validFrom: '',
      validUntil: '',
      otherTitle: '',
      otherAnswer: '',
    });
  });

  it('names the field of a problem in a translation', () => {
    expect(placeInEntry('translations.en.answer')).toBe('otherAnswer');
    expect(placeInEntry('translations.en.phrasings.3')).toBe('otherPhrasings');
    expect(placeInEntry('subtopicId')).toBe('topic');
    expect([otherThan('ru'), otherThan('en')]).toEqual(['en', 'ru']);
  });
});
