import { describe, expect, test } from 'vitest';
import { changeOf } from '../../src/domain/audit.ts';
import type { On } from '../../src/domain/contract/desk/row.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { undo, undoOf } from '../../src/domain/undo.ts';
import { anna } from './world.ts';

const topic = { id: 'topic', title: 'Доставка', subtopics: [{ id: 'a', title: 'Курьер' }] };
const entry = {
  id: 'entry',
  title: 'Цена',
  phrasings: ['почём'],
  answer: '300',
  topicId: 'topic',
  subtopicId: null,
  active: true,
};
const company = { id: 'company', name: 'Ромашка', settings: DEFAULT_SETTINGS.ru };

/** The audit's entry of a change, as a command's row tells it. */
const told = (on: On, fields: readonly string[], was: object | null, is: object | null) => ({
  about: { what: on, id: 'thing' },
  ...changeOf(on, fields, was, is),
});
const ofTopic = (was: object | null, is: object | null) => told('topic', DESK.saveTopic.audit, was, is);
const ofEntry = (was: object | null, is: object | null) => told('entry', DESK.saveEntry.audit, was, is);

describe('A change that the audit tells of', () => {
  test('is undone by its fields as they were, and others stay', () => {
    const change = ofTopic(topic, { ...topic, title: 'Оплата' });
    expect(undo(change, { ...topic, title: 'Оплата', subtopics: [] })).toEqual({
      ok: true,
      undoing: { what: 'topic', id: 'thing', how: 'change', fields: { title: 'Доставка' } },
    });
  });

  test('is not undone when its field has changed since, and the refusal names the field', () => {
    const change = told('person', ['maxChats'], { ...anna, maxChats: 5 }, { ...anna, maxChats: 9 });
    expect(undo(change, { ...anna, maxChats: 7 })).toEqual({
      ok: false,
      reason: 'undo-changed',
      now: { fields: 'maxChats' },
    });
  });

  test('that is undone already is undone once more, since the first answer may have been lost', () => {
    const change = told('person', ['role'], { ...anna, role: 'operator' }, { ...anna, role: 'admin' });
    expect(undo(change, { ...anna, role: 'operator' })).toMatchObject({ ok: true });
  });

  test('of several settings is undone as one: none of them when one has changed since', () => {
    const after = { ...company, settings: { ...company.settings, maxChats: 9, closedText: 'Всё' } };
    const change = told('company', DESK.saveSettings.audit, company, after);
    expect(undo(change, after)).toMatchObject({
      undoing: { how: 'change', fields: { maxChats: 5, closedText: DEFAULT_SETTINGS.ru.closedText } },
    });
    const since = { ...after, settings: { ...after.settings, closedText: 'Пока' } };
    expect(undo(change, since)).toMatchObject({ ok: false, now: { fields: 'closedText' } });
  });

  test('that made something is undone by its removal, unless it has changed since', () => {
    const change = ofTopic(null, topic);
    expect(undo(change, topic)).toMatchObject({ undoing: { how: 'remove' } });
    expect(undo(change, null)).toMatchObject({ undoing: { how: 'remove' } });
    expect(undo(change, { ...topic, title: 'Оплата' })).toMatchObject({ reason: 'undo-changed' });
    expect(undo(ofEntry(null, entry), { ...entry, phrasings: ['почём', 'сколько'] })).toMatchObject({
      reason: 'undo-changed',
      now: { fields: 'phrasings' },
    });
  });

  test('that removed something is undone where the audit holds all of it', () => {
    expect(undo(ofTopic(topic, null), null)).toMatchObject({
      undoing: { how: 'restore', fields: { title: 'Доставка', subtopics: topic.subtopics } },
    });
    expect(undo(ofTopic(topic, null), { ...topic, title: 'Другая' })).toMatchObject({ reason: 'undo-changed' });
    expect(undo(ofEntry(entry, null), null)).toMatchObject({ reason: 'undo-impossible' });
    expect(undo(ofEntry({ ...entry, phrasings: [] }, null), null)).toMatchObject({ undoing: { how: 'restore' } });
  });

  test('of what the audit only counts is undone but for that', () => {
    const change = ofEntry(entry, { ...entry, answer: '400', phrasings: [] });
    expect(undoOf(change)).toBe('partly');
    expect(undo(change, { ...entry, answer: '400', phrasings: ['новое'] })).toMatchObject({
      undoing: { fields: { answer: '300' } },
    });
    expect(undoOf(ofEntry(entry, { ...entry, phrasings: [] }))).toBeNull();
  });

  test('of something that is gone is not undone', () => {
    expect(undo(ofTopic(topic, { ...topic, title: 'Оплата' }), null)).toMatchObject({ reason: 'undo-changed' });
  });

  test.each<[string, On, object | null, object | null]>([
    ['a chat', 'chat', { state: 'active' }, { state: 'closed' }],
    ['a publication', 'company', null, { publication: 4 }],
    ['a deactivated account', 'person', { active: true }, { active: false }],
    ['one’s own reply', 'reply', null, null],
    ['an invitation', 'invite', null, { role: 'admin', state: 'pending' }],
  ])('is not offered for %s', (_name, what, before, after) => {
    const change = { about: { what, id: 'thing' }, before, after } as Parameters<typeof undoOf>[0];
    expect(undoOf(change)).toBeNull();
    expect(undo(change, anna)).toMatchObject({ ok: false, reason: 'undo-impossible' });
  });
});
