import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '#domain/same.ts';
import { asItems, asSet, merge, whole } from './merge.ts';

/** Few values, so that both sides often change the same ones. */
const word: fc.Arbitrary<string> = fc.constantFrom('а', 'б', 'в', 'г', 'д');
const words = fc.uniqueArray(word, { maxLength: 5 });
const items = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('1', '2', '3', '4') as fc.Arbitrary<string>, title: word }),
  {
    selector: ({ id }) => id,
  },
);
const entry = fc.record({ title: word, answer: word, active: fc.boolean(), phrasings: words, subtopics: items });
const joins = { phrasings: asSet, subtopics: asItems };

describe('Two people who have changed one form', () => {
  it('keep what only one of them has changed', () => {
    const base = { title: 'Цена', answer: '100', active: true };
    expect(merge(base, { ...base, answer: '200' }, { ...base, title: 'Стоимость' })).toEqual({
      values: { title: 'Стоимость', answer: '200', active: true },
      theirs: {},
      conflicts: [],
    });
  });

  it('are asked about fields that both have changed, and what was typed stays until then', () => {
    const base = { title: 'Цена', answer: '100' };
    expect(merge(base, { ...base, answer: '200' }, { ...base, answer: '300' })).toEqual({
      values: { title: 'Цена', answer: '200' },
      theirs: { answer: '300' },
      conflicts: ['answer'],
    });
    expect(merge(base, { ...base, answer: '200' }, { ...base, answer: '200' }).conflicts).toEqual([]);
  });

  it('keep the phrasings that both have added, and a removed phrasing does not come back', () => {
    const [base, mine, theirs] = [
      ['а', 'б', 'в'],
      ['а', 'в', 'г'],
      ['а', 'б', 'д'],
    ];
    expect(asSet(base!, mine!, theirs!)).toMatchObject({ value: ['а', 'г', 'д'], conflict: false });
  });

  it('keep the subtopics that both have added, and are asked about a subtopic that one has renamed and the other removed', () => {
    const one = { id: '1', title: 'Курьер' };
    const two = { id: '2', title: 'Почта' };
    const three = { id: '3', title: 'Самовывоз' };
    expect(asItems([one], [one, two], [one, three])).toMatchObject({ value: [one, two, three], conflict: false });
    expect(asItems([one, two], [two], [one, two])).toMatchObject({ value: [two], conflict: false });
    const renamed = { id: '1', title: 'Наш курьер' };
    expect(asItems([one], [renamed], [])).toMatchObject({ value: [renamed], conflict: true });
    expect(asItems([one], [], [renamed])).toMatchObject({ value: [], conflict: true });
  });

  it('keep their changes to other subtopics when they take the saved side of one', () => {
    const [one, two, three] = [
      { id: '1', title: 'Курьер' },
      { id: '2', title: 'Почта' },
      { id: '3', title: 'Возврат' },
    ] as const;
    const renamed = (title: string) => ({ ...one, title });
    const merged = merge(
      { subtopics: [one, two] },
      { subtopics: [renamed('Наш курьер'), three] },
      { subtopics: [renamed('Курьер до двери'), two] },
      { subtopics: asItems },
    );
    expect(merged.values).toEqual({ subtopics: [renamed('Наш курьер'), three] });
    expect(merged.theirs).toEqual({ subtopics: [renamed('Курьер до двери'), three] });
  });

  it('lose a change of either side only by a choice against it', () => {
    fc.assert(
      fc.property(items, items, items, (base, mine, theirs) => {
        const joined = asItems(base, mine, theirs);
        for (const id of ['1', '2', '3', '4']) {
          const [was, is, other, kept, taken] = [base, mine, theirs, joined.value, joined.theirs].map((all) =>
            all.find((one) => one.id === id),
          );
          const both = !same(is, was) && !same(other, was);
          expect(taken).toEqual(both ? other : kept);
        }
        expect(joined.conflict || same(joined.value, joined.theirs)).toBe(true);
      }),
    );
  });

  it('never lose a change without being asked', () => {
    fc.assert(
      fc.property(entry, entry, entry, (base, mine, theirs) => {
        const { values, conflicts } = merge(base, mine, theirs, joins);
        for (const field of ['title', 'answer', 'active'] as const) {
          const asked = conflicts.includes(field);
          if (!same(mine[field], base[field])) expect(values[field]).toBe(mine[field]);
          if (!same(theirs[field], base[field])) expect(asked || values[field] === theirs[field]).toBe(true);
          if (asked) expect(same(mine[field], theirs[field])).toBe(false);
        }
        for (const side of [mine, theirs]) {
          const added = side.phrasings.filter((one) => !base.phrasings.includes(one));
          const removed = base.phrasings.filter((one) => !side.phrasings.includes(one));
          expect(values.phrasings).toEqual(expect.arrayContaining(added));
          expect(values.phrasings.filter((one) => removed.includes(one))).toEqual([]);
        }
        expect(values.phrasings).toHaveLength(new Set(values.phrasings).size);
        if (!conflicts.includes('subtopics'))
          for (const side of [mine, theirs])
            for (const id of ['1', '2', '3', '4']) {
              const [was, is, became] = [base, side, values].map(({ subtopics }) => subtopics.find((s) => s.id === id));
              if (!same(was, is)) expect(became).toEqual(is);
            }
      }),
      { numRuns: 2_000 },
    );
  });

  it('get the same result whichever of them saves first, when there is nothing to choose', () => {
    fc.assert(
      fc.property(entry, entry, entry, (base, mine, theirs) => {
        const [one, other] = [merge(base, mine, theirs, joins), merge(base, theirs, mine, joins)];
        expect(one.conflicts).toEqual(other.conflicts);
        for (const field of ['title', 'answer', 'active'] as const)
          if (!one.conflicts.includes(field)) expect(one.values[field]).toBe(other.values[field]);
        expect(one.values.phrasings.toSorted()).toEqual(other.values.phrasings.toSorted());
      }),
    );
  });

  it('get all values of the one who has changed something when the other has changed nothing', () => {
    fc.assert(
      fc.property(entry, entry, (base, changed) => {
        const values = (merged: ReturnType<typeof whole<typeof base>>) => merged.value;
        expect(values(whole(base, base, changed))).toEqual(changed);
        expect(merge(base, base, changed, joins).conflicts).toEqual([]);
        expect(merge(base, changed, base, joins)).toEqual({ values: changed, theirs: {}, conflicts: [] });
      }),
    );
  });
});
