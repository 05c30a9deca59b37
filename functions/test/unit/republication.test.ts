import { describe, expect, it } from 'vitest';
import type { Publication, Taught } from '../../src/domain/publication.ts';
import { NOBODY, TRAINING_LIMIT, fail, finish, publish, standingOf } from '../../src/domain/publication.ts';
import { RESTORABLE, isTurnDue, republish, restorable } from '../../src/domain/republication.ts';
import { HOUR } from '../../src/domain/time.ts';

const NOW = 1_000_000;

/** A company that has published so many versions, the last of which visitors get. */
function after(count: number): { company: Taught; all: Publication[] } {
  let company: Taught = { knowledgeVersion: 0, published: null };
  const all: Publication[] = [];
  for (let n = 1; n <= count; n++) {
    company = { ...company, knowledgeVersion: n };
    const begun = publish(
      company,
      all.at(-1) ?? null,
      { by: 'anna', entryParts: 2, entries: 7, day: '2026-12-01' },
      NOW,
    );
    if (!begun.ok) throw new Error(begun.reason);
    const done = finish(company, begun.publication, 1, NOW)!;
    company = { ...company, published: done.published };
    all.push(done.publication);
  }
  return { company, all };
}

describe('Restoring an earlier publication', () => {
  const { company, all } = after(3);
  const wish = { former: all[0]!, knowledgeVersion: 1, by: 'boris', day: '2026-12-05' };
  const again = republish(all[2]!, { ...wish, because: { what: 'restored', version: 1 } }, NOW + 5);

  it('publishes its entries under a new number, and says who did it and when', () => {
    expect(again).toEqual({
      ok: true,
      publication: {
        version: 4,
        knowledgeVersion: 1,
        by: 'boris',
        at: NOW + 5,
        day: '2026-12-05',
        entryParts: 2,
        entries: 7,
        state: 'training',
        because: { what: 'restored', version: 1 },
      },
    });
  });

  it('leaves what is in the forms as changes to publish', () => {
    const done = finish(company, (again as { publication: Publication }).publication, 1, NOW + 6)!;
    const now = { ...company, published: done.published };
    expect(standingOf(now, done.publication, NOW + 7)).toEqual({ is: 'changed' });
  });

  it('is refused while a publication is under way, and not after that was given up', () => {
    const training = (again as { publication: Publication }).publication;
    const wanted = { ...wish, because: { what: 'restored', version: 1 } } as const;
    expect(republish(training, wanted, NOW + 6)).toMatchObject({ ok: false, reason: 'publishing-now' });
    expect(republish(training, wanted, NOW + 6 + TRAINING_LIMIT)).toMatchObject({ ok: true });
  });

  it('is offered for the newest that visitors have had, without the present one and those that failed', () => {
    const many = after(RESTORABLE + 5);
    const failed = fail(
      { ...many.all.at(-1)!, version: RESTORABLE + 6, state: 'training' } as Publication,
      'broken',
      NOW,
    );
    const offered = restorable([...many.all, failed], many.company);
    expect(offered[0]).toBe(RESTORABLE + 4);
    expect(offered).toHaveLength(RESTORABLE - 2);
    expect(restorable([], company)).toEqual([]);
  });
});

describe('The turn of published entries', () => {
  const { company, all } = after(1);
  const turning = { ...company, published: { ...company.published!, turnsAt: NOW + 10 } };
  const failedTurn: Publication = {
    ...all[0]!,
    version: 2,
    by: NOBODY,
    because: { what: 'turned' },
    state: 'failed',
    endedAt: NOW + 11,
    why: 'broken',
  };

  it('is due from its moment on, and only where there is one', () => {
    expect(isTurnDue(company, all[0]!, NOW + 99)).toBe(false);
    expect(isTurnDue(turning, all[0]!, NOW + 9)).toBe(false);
    expect(isTurnDue(turning, all[0]!, NOW + 10)).toBe(true);
  });

  it('that failed is tried again after an hour, and not each minute', () => {
    expect(isTurnDue(turning, failedTurn, NOW + 12)).toBe(false);
    expect(isTurnDue(turning, failedTurn, NOW + 11 + HOUR)).toBe(true);
    expect(isTurnDue(turning, { ...failedTurn, because: { what: 'restored', version: 1 } }, NOW + 12)).toBe(true);
  });
});
