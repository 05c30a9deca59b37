import { describe, expect, it } from 'vitest';
import type { Outcome } from '../app/call.ts';
import { asItems, asSet } from './merge.ts';
import { unchecked } from './errand.ts';
import { form } from './form.ts';

type Entry = { title: string; answer: string; phrasings: readonly string[] };
const BASE: Entry = { title: 'Цена', answer: '100', phrasings: ['почём'] };

/** A server with one document. Like ours, it refuses a save that is based on an older version. */
function server(document: Entry) {
  const saves: Entry[] = [];
  const store = {
    document,
    version: 0,
    saves,
    /** Saves as a colleague. */
    changes: (change: Partial<Entry>) => {
      store.document = { ...store.document, ...change };
      store.version++;
    },
    save: async (values: Entry, version: number): Promise<Outcome<{ version: number }>> => {
      if (version !== store.version) {
        const current = { version: store.version, values: { ...store.document } };
        return { ok: false, reason: 'changed-meanwhile', text: 'Изменили', now: {}, problems: {}, current };
      }
      saves.push(values);
      store.document = values;
      return { ok: true, output: { version: ++store.version } };
    },
  };
  return store;
}

type Send = (values: Entry, version: number) => Promise<Outcome<{ version: number }>>;
const edit = (send: Send) =>
  form(
    BASE,
    { check: unchecked, send },
    { version: 0, read: (values) => values as Entry, joins: { phrasings: asSet } },
  );

describe('A form that a colleague has saved meanwhile', () => {
  it('is saved together with what only they have changed', async () => {
    const there = server(BASE);
    const fields = edit(there.save);
    fields.set('answer', '200');
    fields.set('phrasings', ['почём', 'цена']);
    there.changes({ title: 'Стоимость', phrasings: ['почём', 'стоимость'] });
    expect(await fields.submit()).toMatchObject({ ok: true });
    expect(there.document).toEqual({ title: 'Стоимость', answer: '200', phrasings: ['почём', 'цена', 'стоимость'] });
    expect(fields.values.value).toEqual(there.document);
    expect(fields.joined.value).toBe(true);
  });

  it('asks about fields that both have changed, sends nothing before the choice, and keeps what was typed', async () => {
    const there = server(BASE);
    const fields = edit(there.save);
    fields.set('answer', '200');
    there.changes({ answer: '300' });
    expect(await fields.submit()).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
    expect(fields.theirs.value).toEqual({ answer: '300' });
    expect(fields.values.value.answer).toBe('200');
    expect(fields.trouble.value).toBeNull();
    expect(await fields.submit()).toBeNull();
    expect(fields.reminded.value).toBe(1);
    expect(there.document.answer).toBe('300');
    fields.choose('answer', 'mine');
    expect(await fields.submit()).toMatchObject({ ok: true });
    expect(there.document.answer).toBe('200');
  });

  it('takes the colleague’s value where that is chosen', async () => {
    const there = server(BASE);
    const fields = edit(there.save);
    fields.set('answer', '200');
    fields.set('title', 'Доставка');
    there.changes({ answer: '300' });
    await fields.submit();
    fields.choose('answer', 'theirs');
    expect(await fields.submit()).toMatchObject({ ok: true });
    expect(there.document).toEqual({ title: 'Доставка', answer: '300', phrasings: ['почём'] });
  });

  it('takes of a list only the item that was asked about, and keeps the other items as they are in the form', async () => {
    const one = { id: '1', title: 'Курьер' };
    const added = { id: '2', title: 'Возврат' };
    const theirs = { subtopics: [{ ...one, title: 'Курьер до двери' }] };
    const refused = async (): Promise<Outcome<null>> => ({
      ok: false,
      reason: 'changed-meanwhile',
      text: 'Изменили',
      now: {},
      problems: {},
      current: { version: 1, values: theirs },
    });
    const fields = form(
      { subtopics: [one] },
      { check: unchecked, send: refused },
      { version: 0, read: () => theirs, joins: { subtopics: asItems } },
    );
    fields.set('subtopics', [{ ...one, title: 'Наш курьер' }, added]);
    await fields.submit();
    fields.choose('subtopics', 'theirs');
    expect(fields.values.value).toEqual({ subtopics: [...theirs.subtopics, added] });
  });

  it('asks again when the colleague saves once more before the choice', async () => {
    const there = server(BASE);
    const fields = edit(there.save);
    fields.set('answer', '200');
    there.changes({ answer: '300' });
    await fields.submit();
    there.changes({ answer: '400' });
    fields.choose('answer', 'mine');
    expect(await fields.submit()).toMatchObject({ ok: false });
    expect(fields.theirs.value).toEqual({ answer: '400' });
  });

  it('starts from its own save afterwards, so that the next save meets no conflict', async () => {
    const there = server(BASE);
    const fields = edit(there.save);
    for (const answer of ['200', '300']) {
      fields.set('answer', answer);
      expect(await fields.submit()).toMatchObject({ ok: true });
      expect(fields.joined.value).toBe(false);
    }
    expect(there.saves).toHaveLength(2);
  });

  it('has no conflict with its own save when the answer was lost', async () => {
    const there = server(BASE);
    let heard = false;
    const fields = edit(async (values, version) => {
      const answer = await there.save(values, version);
      return heard ? answer : { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} };
    });
    fields.set('answer', '200');
    expect(await fields.submit()).toMatchObject({ reason: 'offline' });
    heard = true;
    fields.set('answer', '300');
    expect(await fields.submit()).toMatchObject({ ok: true });
    expect(there.document.answer).toBe('300');
  });
});
