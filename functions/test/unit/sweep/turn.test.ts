import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Taken } from '../../../src/domain/sweep/turn.ts';
import { nextTurn, served } from '../../../src/domain/sweep/turn.ts';

type Item = { company: string; n: number };
const companyOf = ({ company }: Item) => company;
const names = (items: readonly Item[]) => items.map(({ company, n }) => `${company}${n}`).join(' ');
const items = (line: string): Item[] =>
  line.split('').map((company, i) => ({ company, n: line.slice(0, i).split(company).length }));

/** As the worker does it: all passes until nothing is left, each by windows. Gives the passes. */
function passes(due: readonly Item[], window: number, most: number): Item[][] {
  const done: Item[][] = [];
  let rest = [...due];
  while (rest.length > 0) {
    let taken: Taken = new Map();
    const pass: Item[] = [];
    let isLeft = false;
    for (let i = 0; i < rest.length; i += window) {
      const turn = nextTurn(rest.slice(i, i + window), companyOf, taken, most);
      taken = turn.taken;
      isLeft ||= turn.left;
      pass.push(...turn.chosen);
    }
    rest = rest.filter((item) => !pass.includes(item));
    expect(isLeft).toBe(rest.length > 0);
    done.push(pass);
  }
  return done;
}

const dueWork = array(constantFrom('a', 'a', 'a', 'a', 'b', 'c', 'd'), { maxLength: 60 }).map((all) =>
  items(all.join('')),
);
const sizes = { window: integer({ min: 1, max: 20 }), most: integer({ min: 1, max: 8 }) };

describe('The due work of a shard', () => {
  test('is done by turns: who has brought much waits with the rest of it', () => {
    const first = nextTurn(items('aaaab'), companyOf, new Map(), 2);
    expect(names(first.chosen)).toBe('a1 b1 a2');
    expect(first.left).toBe(true);
    const then = nextTurn(items('abc'), companyOf, first.taken, 2);
    expect(names(then.chosen)).toBe('b1 c1');
    expect(served(then.taken, 2, 10)).toEqual(['a', 'b']);
    expect(served(then.taken, 2, 1)).toEqual(['a']);
  });

  test('is all done, each piece once, whatever the companies bring', () => {
    assert(
      property(dueWork, sizes.window, sizes.most, (due, window, most) => {
        const done = passes(due, window, most).flat();
        expect(done).toHaveLength(due.length);
        expect(new Set(done)).toEqual(new Set(due));
      }),
    );
  });

  test('of one company never goes beyond its part while another waits', () => {
    assert(
      property(dueWork, sizes.window, sizes.most, (due, window, most) => {
        const done = passes(due, window, most);
        for (const [k, pass] of done.entries()) {
          const counts = Map.groupBy(pass, companyOf);
          for (const [, had] of counts) expect(had.length).toBeLessThanOrEqual(most);
          // Whoever comes again in a later pass has had the whole part in each pass before.
          for (const { company } of done[k + 1] ?? []) expect(counts.get(company)).toHaveLength(most);
        }
      }),
    );
  });

  test('of one company keeps its order', () => {
    assert(
      property(dueWork, sizes.window, sizes.most, (due, window, most) => {
        for (const [, own] of Map.groupBy(passes(due, window, most).flat(), companyOf))
          expect(own.map(({ n }) => n)).toEqual(own.map((_, i) => i + 1));
      }),
    );
  });
});
