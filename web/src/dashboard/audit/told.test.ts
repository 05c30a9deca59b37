import { describe, expect, it } from 'vitest';
import type { AuditRow } from '#domain/audit-query.ts';
import { changeOf } from '#domain/audit.ts';
import { DESK } from '#domain/contract/desk.ts';
import type { Row } from '#domain/contract/desk/row.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { HOUR, MINUTE } from '#domain/time.ts';
import { en, ru } from '../app/all-words.test-tool.ts';
import { actionWords, differencesOf, thingWords } from './change.ts';
import { auditHead, auditLines } from './export.ts';
import { placesOf } from './place.ts';
import type { Telling } from './value.ts';
import { fieldWords, valueWords } from './value.ts';

const topics = [{ id: 'topic', title: 'Доставка', subtopics: [{ id: 'sub', title: 'Курьер' }] }];
const telling: Telling = {
  text: ru,
  moment: (at) => new Date(at).toISOString().slice(0, 10),
  name: (uid) => (uid === 'oleg' ? 'Олег Петров' : null),
  topics,
};

const row = (fields: Partial<AuditRow>): AuditRow => ({
  id: 'entry',
  at: 0,
  by: 'oleg',
  command: 'saveSettings',
  about: { what: 'company', id: 'company' },
  before: null,
  after: null,
  from: null,
  undo: null,
  ...fields,
});

describe('A value of the audit in words', () => {
  it.each([
    ['noAnswerMs', 3 * MINUTE, '3 мин'],
    ['abandonedMs', 12 * HOUR, '12 ч'],
    ['role', 'supervisor', 'Супервайзер'],
    ['status', 'break', 'На перерыве'],
    ['queueMode', 'manual', 'распределяют супервайзеры и админы'],
    ['active', false, 'нет'],
    ['ownerId', 'oleg', 'Олег Петров'],
    ['ownerId', 'gone', 'Кто-то из бывших сотрудников'],
    ['topicId', 'topic', 'Доставка'],
    ['topicId', 'gone', 'Удалённая тема'],
    ['topic', { topicId: 'topic', subtopicId: 'sub', by: 'operator' }, 'Доставка, Курьер'],
    ['topic', { topicId: 'topic', subtopicId: null, by: 'bot' }, 'Доставка'],
    [
      'subtopics',
      [
        { id: 'a', title: 'Курьер' },
        { id: 'b', title: 'Почта' },
      ],
      'Курьер, Почта',
    ],
    ['subtopics', [], 'ничего'],
    ['mutedUntil', null, 'ничего'],
    ['expiresAt', Date.parse('2026-03-02T10:00:00Z'), '2026-03-02'],
    ['closedText', 'Пока!', 'Пока!'],
    ['maxChats', 5, '5'],
    ['ofTomorrow', { openMs: MINUTE, days: ['mon', 'tue'] }, 'openMs: 1 мин; days: mon, tue'],
  ])('%s', (field, value, words) => {
    expect(valueWords(field, value, telling)).toBe(words);
  });
});

describe('The words of the audit', () => {
  // Rows whose fields depend on the input tell titles and texts, which stand below.
  const fieldsOf = ({ audit }: Row) => (typeof audit === 'function' ? ['title', 'text'] : (audit ?? []));

  it.each(Object.entries<Row>(DESK).filter(([, { audit }]) => audit !== null))(
    'name the command and its fields in both languages: %s',
    (command, of) => {
      for (const text of [ru, en]) {
        expect(actionWords(row({ command, before: {} }), text)).not.toBe(text.audit.oldAction);
        const known: readonly string[] = Object.keys(text.audit.fields);
        expect(fieldsOf(of).filter((field) => !known.includes(field))).toEqual([]);
      }
    },
  );

  it('say what a command of another version did not know', () => {
    expect(actionWords(row({ command: 'ofTomorrow' }), ru)).toBe('Действие прежней версии');
    expect(fieldWords('ofTomorrow', ru)).toBe('ofTomorrow');
  });

  it('tell a thing that was made from one that was changed, and from an undo', () => {
    const made = row({ command: 'saveTopic', after: { title: 'Оплата' } });
    expect(actionWords(made, ru)).toBe('Тема создана');
    expect(actionWords({ ...made, before: { title: 'О' } }, ru)).toBe('Тема изменена');
    expect(actionWords({ ...made, command: 'undo', undoes: 'x' }, ru)).toBe('Возвращено как было');
  });
});

it('A change of settings is told field by field, before and after', () => {
  const company = { name: 'Ромашка', settings: DEFAULT_SETTINGS.ru };
  const is = { ...company, settings: { ...company.settings, noAnswerMs: MINUTE, closedText: 'Пока!' } };
  const change = changeOf('company', DESK.saveSettings.audit, company, is);
  expect(differencesOf(change, telling)).toEqual([
    { field: 'noAnswerMs', label: 'Чат без ответа уходит другому через', before: '3 мин', after: '1 мин' },
    { field: 'closedText', label: 'Чат закрыт', before: DEFAULT_SETTINGS.ru.closedText, after: 'Пока!' },
  ]);
});

it('A thing is called by its title, a person by their name, and what has no name by none', () => {
  expect(thingWords(row({ before: { title: 'Оплата' } }), telling)).toBe('Оплата');
  expect(thingWords(row({ about: { what: 'person', id: 'oleg' } }), telling)).toBe('Олег Петров');
  expect(thingWords(row({ about: { what: 'topic', id: 'topic' } }), telling)).toBe('Доставка');
  expect(thingWords(row({ about: { what: 'chat', id: 'chat' } }), telling)).toBeNull();
});

it('Places are told from one another for each person, and from where the reader is', () => {
  const of = (id: string, by: string, from: string | null) => ({ id, by, from });
  const rows = [
    of('6', 'anna', 'home'),
    of('5', 'oleg', null),
    of('4', 'oleg', 'cafe'),
    of('3', 'oleg', 'office'),
    of('2', 'oleg', 'office'),
    of('1', 'anna', 'office'),
  ];
  expect(Object.fromEntries(placesOf(rows, 'home'))).toEqual({
    '6': 'here',
    '5': 'unknown',
    '4': 'other',
    '3': 'same',
    '2': 'first',
    '1': 'first',
  });
});

it('The file holds what the page shows, and no text of it runs as a formula', () => {
  const rows = [
    row({
      command: 'saveReply',
      about: { what: 'reply', id: 'r' },
      after: { title: '=1+1', text: 'Да' },
      from: 'abcdefgh',
    }),
    row({
      command: 'setLimit',
      by: 'gone',
      about: { what: 'person', id: 'oleg' },
      before: { maxChats: 5 },
      after: { maxChats: 9 },
    }),
  ];
  expect(auditHead(ru).split(';')).toHaveLength(7);
  expect(auditLines(rows, telling)).toBe(
    [
      `"1970-01-01";"Олег Петров";"Шаблон создан";"'=1+1";"";"Название: =1+1\nТекст: Да";"abcd"\r\n`,
      `"1970-01-01";"Кто-то из бывших сотрудников";"Лимит чатов изменён";"Олег Петров";"Лимит чатов: 5";"Лимит чатов: 9";""\r\n`,
    ].join(''),
  );
});
