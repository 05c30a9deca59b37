import { describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '../../src/domain/bot/knowledge.ts';
import * as fc from 'fast-check';
import { FORM_FIELDS, currentOf, raised, upToDate, versionOf } from '../../src/domain/form.ts';
import { same } from '../../src/domain/same.ts';

const entry: KnowledgeEntry = {
  id: 'e',
  title: 'Цена',
  phrasings: ['почём'],
  answer: '100',
  topicId: 't',
  subtopicId: null,
  active: true,
};

describe('A form', () => {
  it('begins on version 0 when the document was saved before there were versions', () => {
    expect(versionOf(entry)).toBe(0);
    expect(upToDate(currentOf('entry', entry), 0, { answer: '200' })).toEqual({ ok: true });
  });

  it('on an older version is refused with the current values of its own fields only', () => {
    const current = currentOf('entry', { ...entry, formVersion: 2 });
    expect(upToDate(current, 1, { answer: '200' })).toEqual({ ok: false, reason: 'changed-meanwhile', current });
    expect(Object.keys(current.values)).toEqual(FORM_FIELDS.entry);
  });

  it('that wants the values that are saved already counts as saved', () => {
    const current = currentOf('entry', { ...entry, formVersion: 2 });
    expect(upToDate(current, 1, { phrasings: ['почём'], answer: '100' })).toEqual({ ok: true });
    expect(upToDate(current, 1, { phrasings: ['почём', 'цена'] })).toMatchObject({ ok: false });
  });

  it('has its version raised by one when a field that it shows has changed, and by no other change', () => {
    const visitor = { id: 'v', phone: null, name: null, blocked: false, formVersion: 2 };
    expect(raised('visitor', visitor, { ...visitor, phone: '+79161234567' })).toMatchObject({ formVersion: 3 });
    expect(raised('visitor', visitor, { ...visitor, blocked: true })).toMatchObject({ formVersion: 2 });
  });

  it('of two documents has a version that grows with either of them', () => {
    expect(versionOf({ formVersion: 2 }, {}, { formVersion: 3 })).toBe(5);
  });
});

describe('Values', () => {
  it('are the same when they mean the same', () => {
    expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }], c: undefined })).toBe(true);
    for (const [a, b] of [
      [
        [1, 2],
        [2, 1],
      ],
      [{ a: 1 }, { a: 2 }],
      [null, {}],
      [[], {}],
      [{ a: null }, {}],
      ['1', 1],
    ] as const)
      expect(same(a, b)).toBe(false);
  });

  it('are the same as their copies, whichever of the two is compared with the other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(same(a, structuredClone(a))).toBe(true);
        expect(same(a, b)).toBe(same(b, a));
      }),
    );
  });
});
