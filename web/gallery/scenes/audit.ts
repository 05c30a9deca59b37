import type { AuditRow } from '#domain/audit-query.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { HOUR, MINUTE } from '#domain/time.ts';
import { LONG_FIRST } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { ADMIN, TEAM_LONG, TEAM_WITH_ABSENT } from '../made/team.ts';
import { scenes } from '../scene.ts';

const row = (n: number, fields: Partial<AuditRow>): AuditRow => ({
  id: `entry${n}`,
  at: NOW - n * HOUR,
  by: ADMIN.id,
  command: 'saveSettings',
  about: { what: 'company', id: 'company' },
  before: null,
  after: null,
  from: 'office-of-the-company',
  undo: null,
  ...fields,
});

const ANSWER = 'Курьер привезёт заказ в тот же день, если оформить его до полудня. '.repeat(6);
const ROWS: readonly AuditRow[] = [
  row(0, {
    before: { noAnswerMs: 3 * MINUTE, closedText: DEFAULT_SETTINGS.ru.closedText },
    after: { noAnswerMs: MINUTE, closedText: 'Спасибо, что написали. Хорошего дня!' },
    undo: 'whole',
  }),
  row(1, {
    command: 'setRole',
    about: { what: 'person', id: TEAM_WITH_ABSENT[1]!.id },
    before: { role: 'operator' },
    after: { role: 'supervisor' },
    from: 'a-café',
    undo: 'whole',
  }),
  row(2, {
    command: 'saveEntry',
    about: { what: 'entry', id: 'entry' },
    before: { title: 'Доставка', answer: 'Завтра.', phrasings: 4 },
    after: { title: LONG_FIRST, answer: ANSWER, phrasings: 12 },
    undo: 'partly',
  }),
  row(3, {
    command: 'undo',
    undoes: 'x',
    about: { what: 'person', id: 'gone' },
    before: { maxChats: 9 },
    after: { maxChats: 5 },
  }),
  row(4, {
    command: 'close',
    by: 'gone',
    about: { what: 'chat', id: 'chat' },
    before: { state: 'active' },
    after: { state: 'closed' },
    from: null,
  }),
  row(5, {
    command: 'removeTopic',
    about: { what: 'topic', id: 't' },
    before: { title: 'Оплата', subtopics: [] },
    undo: 'whole',
  }),
];
const answer = (rows: readonly AuditRow[], after: object | null = null) => ({
  readAudit: { output: { rows, after, here: 'here' } },
});

/** "Журнал". */
export const AUDIT = scenes('audit', {
  many: {
    path: 'audit',
    shows: '.audit-entry',
    made: { team: TEAM_WITH_ABSENT },
    answers: answer(ROWS, { at: 1, id: 'x' }),
  },
  'very long names': {
    path: 'audit?kind=people&about=oleg',
    shows: '.audit-entry',
    made: { team: TEAM_LONG },
    answers: answer(ROWS),
  },
  empty: { path: 'audit', shows: '.empty', made: { team: [ADMIN] }, answers: answer([]) },
  failed: { path: 'audit', shows: '.empty', made: { team: [ADMIN] }, answers: { readAudit: 'offline' } },
  'an undo': {
    path: 'audit',
    shows: '.audit-entry',
    made: { team: TEAM_WITH_ABSENT },
    answers: answer(ROWS),
    acts: ({ press }) => press('.audit-entry button'),
    leads: 'dialog[open]',
  },
});
