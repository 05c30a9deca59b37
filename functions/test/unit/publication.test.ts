import { describe, expect, it } from 'vitest';
import type { Company } from '../../src/domain/company.ts';
import type { Publication } from '../../src/domain/publication.ts';
import { TRAINING_LIMIT, fail, finish, publish, standingOf } from '../../src/domain/publication.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const NOW = 1_000_000;
const WISH = { by: 'anna', entryParts: 1 };

const shop = (more: Partial<Company> = {}): Company => ({
  id: 'shop',
  name: 'Ромашка',
  settings: DEFAULT_SETTINGS.ru,
  knowledgeVersion: 3,
  published: null,
  createdAt: 0,
  ...more,
});

function begun(company = shop(), newest: Publication | null = null, now = NOW): Publication {
  const outcome = publish(company, newest, WISH, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.publication;
}

/** The company after a successful publication. */
function served(company = shop()): { company: Company; publication: Publication } {
  const done = finish(company, begun(company), 2, NOW + 1)!;
  return { company: { ...company, published: done.published }, publication: done.publication };
}

describe('Publishing', () => {
  it('trains on the knowledge as it is now and serves it when that has ended', () => {
    const publication = begun();
    expect(publication).toMatchObject({ state: 'training', version: 1, knowledgeVersion: 3, by: 'anna' });
    expect(finish(shop(), publication, 2, NOW + 1)).toMatchObject({
      published: { version: 1, knowledgeVersion: 3, entryParts: 1, modelParts: 2, at: NOW + 1 },
      publication: { state: 'published', endedAt: NOW + 1 },
    });
  });

  it('is refused while another is under way, and again when there is nothing new', () => {
    expect(publish(shop(), begun(), WISH, NOW + 1)).toMatchObject({ ok: false, reason: 'publishing-now' });
    const { company, publication } = served();
    expect(publish(company, publication, WISH, NOW + 2)).toMatchObject({ reason: 'nothing-to-publish' });
    expect(publish(shop({ knowledgeVersion: 0 }), null, WISH, NOW)).toMatchObject({ reason: 'nothing-to-publish' });
  });

  it('begins anew after one that failed or never reported its end', () => {
    const failed = fail(begun(), 'broken', NOW + 1);
    expect(begun(shop(), failed)).toMatchObject({ version: 2, state: 'training' });
    expect(begun(shop(), begun(), NOW + TRAINING_LIMIT + 1)).toMatchObject({ version: 2 });
  });

  it('that ends late never replaces a newer one, and ends only once', () => {
    const { company, publication } = served();
    expect(finish(company, begun(), 1, NOW + 2)).toBeNull();
    expect(finish(shop(), publication, 1, NOW + 2)).toBeNull();
    expect(fail(publication, 'broken', NOW + 2)).toBe(publication);
  });

  it('is seen by the admin at every step', () => {
    const { company, publication } = served();
    const changed = { ...company, knowledgeVersion: 4 };
    const again = begun(changed, publication, NOW + 5);
    expect(standingOf(shop({ knowledgeVersion: 0 }), null, NOW)).toEqual({ is: 'empty' });
    expect(standingOf(shop(), null, NOW)).toEqual({ is: 'changed' });
    expect(standingOf(company, publication, NOW)).toEqual({ is: 'published', at: NOW + 1 });
    expect(standingOf(changed, publication, NOW)).toEqual({ is: 'changed' });
    expect(standingOf(changed, again, NOW + 6)).toEqual({ is: 'training', since: NOW + 5, progress: 0 });
    expect(standingOf(changed, fail(again, 'too-large', NOW + 7), NOW + 8)).toEqual({
      is: 'failed',
      why: 'too-large',
      at: NOW + 7,
    });
    expect(standingOf(changed, again, NOW + 6 + TRAINING_LIMIT)).toMatchObject({ is: 'failed', why: 'unfinished' });
  });
});
