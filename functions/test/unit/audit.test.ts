import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf } from '../../src/domain/audit.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import type { Row } from '../../src/domain/contract/desk/row.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { same } from '../../src/domain/same.ts';
import { anna } from './world.ts';

const topic = { id: 'topic', title: 'Доставка', subtopics: [{ id: 'a', title: 'Курьер' }], formVersion: 3 };
const TOPIC = DESK.saveTopic.audit;

describe('What the audit says of a change', () => {
  test('is the fields that differ, before and after', () => {
    expect(changeOf('topic', TOPIC, topic, { ...topic, title: 'Оплата' })).toEqual({
      before: { title: 'Доставка' },
      after: { title: 'Оплата' },
    });
  });

  test('of something new is all of it, and so of something that is removed', () => {
    const { title, subtopics } = topic;
    expect(changeOf('topic', TOPIC, null, topic)).toEqual({ before: null, after: { title, subtopics } });
    expect(changeOf('topic', TOPIC, topic, null)).toEqual({ before: { title, subtopics }, after: null });
  });

  test('holds no field with somebody’s words, and only the fields that are listed', () => {
    expect(changeOf('self', [], anna, { ...anna, firstName: 'Ольга' })).toEqual({ before: null, after: null });
    expect(changeOf('person', ['role'], anna, { ...anna, role: 'admin', maxChats: 9 })).toEqual({
      before: { role: anna.role },
      after: { role: 'admin' },
    });
  });

  test('names the settings one by one', () => {
    const company = { name: 'Ромашка', settings: DEFAULT_SETTINGS.ru };
    const after = { ...company, settings: { ...company.settings, maxChats: 9 } };
    expect(changeOf('company', DESK.saveSettings.audit, company, after)).toEqual({
      before: { maxChats: 5 },
      after: { maxChats: 9 },
    });
  });

  test('counts phrasings, which may be a client’s own words', () => {
    const entry = { title: 'Цена', phrasings: ['почём букет'], answer: '300 рублей' };
    const after = { ...entry, phrasings: [...entry.phrasings, 'сколько стоит'] };
    expect(changeOf('entry', DESK.saveEntry.audit, entry, after)).toEqual({
      before: { phrasings: 1 },
      after: { phrasings: 2 },
    });
  });

  test('also holds what the command itself adds', () => {
    const tells = { after: { publication: 2 } };
    expect(changeOf('company', [], {}, {}, tells)).toEqual({ before: null, after: { publication: 2 } });
  });

  test('is enough to undo the change: the old fields laid over the new document give the old document', () => {
    const value = fc.record({ title: fc.string(), subtopics: fc.array(fc.record({ id: fc.string() })) });
    fc.assert(
      fc.property(value, value, (was, is) => {
        const { before, after } = changeOf('topic', TOPIC, was, is);
        expect({ ...is, ...before }).toEqual(was);
        expect({ ...was, ...after }).toEqual(is);
        expect(before === null).toBe(same(was, is));
      }),
    );
  });
});

test('no row keeps what is a conversation, a phone number or a secret', () => {
  const words = /text|description|phone|extension|token|email|note|comment|memory|asked|last$|client|messages|recent/i;
  const texts = new Set(['title', 'text', ...Object.keys(DEFAULT_SETTINGS.ru)]);
  for (const [command, row] of Object.entries<Row>(DESK)) {
    const kept = typeof row.audit === 'function' ? row.audit({ scope: 'shared' } as never) : (row.audit ?? []);
    const isOurs = row.on === 'company' || row.on === 'reply';
    expect(
      kept.filter((field) => words.test(field) && !(isOurs && texts.has(field))),
      command,
    ).toEqual([]);
  }
});

test('what people keep for themselves is not told', () => {
  expect(DESK.saveReply.audit({ scope: 'own' })).toEqual([]);
  expect(DESK.removeReply.audit({ scope: 'own' })).toEqual([]);
  expect(DESK.saveReply.audit({ scope: 'shared' })).toEqual(['title', 'text', 'folder']);
  expect(DESK.saveView.audit({ scope: 'own' })).toEqual([]);
  expect(DESK.saveView.audit({ scope: 'shared' })).toEqual(['title']);
});
