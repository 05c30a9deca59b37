import './own-project.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '../../src/desk/audit.ts';
import { saveSettings } from '../../src/desk/company.ts';
import type { Caller } from '../../src/desk/context.ts';
import { setLimit, setRole } from '../../src/desk/people.ts';
import { removeReply, saveReply } from '../../src/desk/replies.ts';
import { removeTopic, saveTopic } from '../../src/desk/topics.ts';
import { undo } from '../../src/desk/undo.ts';
import type { AuditCursor, AuditFilter, AuditRow } from '../../src/domain/audit-query.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { fields } from './database.ts';
import { must, staffed } from './worlds.ts';

let admin: Caller;
let other: string;
let companyId: string;
beforeAll(async () => {
  ({ admin, other, companyId } = await staffed());
});

const entries = async (filter: AuditFilter = {}, reader = admin) =>
  must(await readAudit(reader, { filter, after: null, count: 100 })).rows;
/** The ids of all entries, read in pages of `count`. */
async function paged(filter: AuditFilter, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: AuditCursor | null = null; ;) {
    const page: { rows: readonly AuditRow[]; after: AuditCursor | null } = must(
      await readAudit(admin, { filter, after, count }),
    );
    ids.push(...page.rows.map(({ id }) => id));
    if (page.after === null) return ids;
    after = page.after;
  }
}

const newest = async (filter: AuditFilter = {}) => (await entries(filter))[0]!;
const person = () => fields(`companies/${companyId}/operators/${other}`);
const settingsOf = async () => (await fields(`companies/${companyId}`))!['settings'];

describe('Отмена из журнала', () => {
  it('puts a limit back, and is told itself, by whom and of which entry', async () => {
    must(await setLimit(admin, { operatorId: other, maxChats: 9, version: 0 }));
    const entry = await newest();
    must(await undo(admin, { recordId: entry.id }));
    expect(await person()).toMatchObject({ maxChats: 5 });
    const told = await newest();
    expect(told).toMatchObject({
      command: 'undo',
      undoes: entry.id,
      by: admin.uid,
      about: { what: 'person', id: other },
      before: { maxChats: 9 },
      after: { maxChats: 5 },
      undo: 'whole',
    });
    // A repeat, as after a lost answer, changes nothing and tells nothing.
    must(await undo(admin, { recordId: entry.id }));
    expect((await newest()).id).toBe(told.id);
    // An undo can be undone.
    must(await undo(admin, { recordId: told.id }));
    expect(await person()).toMatchObject({ maxChats: 9 });
  });

  it('is refused when the same has changed since, and changes nothing', async () => {
    const { formVersion: version } = (await person())!;
    must(await setLimit(admin, { operatorId: other, maxChats: 11, version }));
    const entry = await newest();
    must(await setLimit(admin, { operatorId: other, maxChats: 12, version: version + 1 }));
    const before = (await entries()).length;
    expect(await undo(admin, { recordId: entry.id })).toMatchObject({
      ok: false,
      reason: 'undo-changed',
      now: { fields: 'maxChats' },
    });
    expect(await person()).toMatchObject({ maxChats: 12 });
    expect((await entries()).length).toBe(before);
  });

  it('puts a setting back and leaves the others as they are now', async () => {
    const settings = { ...DEFAULT_SETTINGS.ru, closedText: 'Пока!' };
    must(await saveSettings(admin, { name: 'Ромашка', settings, version: 0 }));
    const entry = await newest({ field: 'closedText' });
    expect(entry).toMatchObject({ command: 'saveSettings', after: { closedText: 'Пока!' } });
    must(await saveSettings(admin, { name: 'Ромашка', settings: { ...settings, maxChats: 7 }, version: 1 }));
    must(await undo(admin, { recordId: entry.id }));
    expect(await settingsOf()).toMatchObject({ closedText: DEFAULT_SETTINGS.ru.closedText, maxChats: 7 });
    // The history of one text holds its changes and no others.
    expect((await entries({ field: 'closedText' })).map(({ command }) => command)).toEqual(['undo', 'saveSettings']);
  });

  it('brings a removed topic and a removed reply back, and removes what was made', async () => {
    const subtopics = [{ id: 'a', title: 'Курьер' }];
    const { topicId } = must(await saveTopic(admin, { topicId: null, title: 'Доставка', subtopics, version: 0 }));
    const made = await newest();
    must(await removeTopic(admin, { topicId }));
    must(await undo(admin, { recordId: (await newest()).id }));
    expect(await fields(`companies/${companyId}/topics/${topicId}`)).toMatchObject({ title: 'Доставка', subtopics });
    must(await undo(admin, { recordId: made.id }));
    expect(await fields(`companies/${companyId}/topics/${topicId}`)).toBeUndefined();
    const reply = { replyId: null, scope: 'shared', title: 'Адрес', text: 'Тверская, 1', version: 0 } as const;
    const { replyId } = must(await saveReply(admin, reply));
    must(await removeReply(admin, { replyId, scope: 'shared' }));
    must(await undo(admin, { recordId: (await newest()).id }));
    expect(await fields(`companies/${companyId}/replies/${replyId}`)).toMatchObject({ text: 'Тверская, 1' });
  });

  it('keeps the rules of the command that it stands for: the last admin stays', async () => {
    must(await setRole(admin, { operatorId: other, role: 'admin', version: (await person())!['formVersion'] }));
    const rose = await newest();
    const self = (await fields(`companies/${companyId}/operators/${admin.uid}`))!['formVersion'] ?? 0;
    const second = { ...admin, uid: other };
    must(await setRole(second, { operatorId: admin.uid, role: 'operator', version: self }));
    expect(await undo(second, { recordId: rose.id })).toMatchObject({ ok: false, reason: 'last-admin' });
    expect(await undo(admin, { recordId: rose.id })).toMatchObject({ ok: false, reason: 'not-allowed' });
    const [fell] = await entries({ command: 'setRole', about: admin.uid }, second);
    must(await undo(second, { recordId: fell!.id }));
  });
});

describe('Журнал', () => {
  it('is read in pages, each entry once and in order', async () => {
    const all = await entries();
    const ids = await paged({}, 3);
    expect(ids).toEqual(all.map(({ id }) => id));
    // With a field, pages are of what is looked through, and none is left out.
    const some = await paged({ field: 'maxChats' }, 1);
    expect(some).toEqual(all.filter(({ before }) => before && 'maxChats' in before).map(({ id }) => id));
  });

  it('is found by person, kind, thing and day', async () => {
    expect((await entries({ kind: 'replies' })).map(({ command }) => command)).toEqual([
      'undo',
      'removeReply',
      'saveReply',
    ]);
    expect((await entries({ by: other })).every(({ by }) => by === other)).toBe(true);
    expect(await entries({ by: other, command: 'setRole', about: admin.uid })).toHaveLength(1);
    expect(await entries({ by: other, kind: 'replies' })).toEqual([]);
    expect(await entries({ to: '2020-01-01' })).toEqual([]);
  });
});
