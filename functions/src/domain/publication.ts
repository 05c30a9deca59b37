import type { Day } from './day.ts';
import { dayOf } from './day.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Renewal } from './renewal.ts';
import type { Ms } from './time.ts';
import { MINUTE } from './time.ts';

/** Longer than training may take: a publication that has not ended after this time counts as failed. */
export const TRAINING_LIMIT = 10 * MINUTE;

/** Why a publication failed. */
export const PUBLISH_FAILURES = ['too-large', 'broken', 'unfinished'] as const;
export type PublishFailure = (typeof PUBLISH_FAILURES)[number];

/** An earlier publication was restored, or an entry's time has come or is over: then nobody has asked for it, and `by` is `NOBODY`. */
export type Because = { what: 'restored'; version: number } | { what: 'turned' };
export const NOBODY = 'system';

/**
 * One publication of the knowledge: an admin wants the bot to answer from the knowledge as it is now. The bot's answers to visitors change only when the
 * publication succeeds. `version` counts the company's publications; `knowledgeVersion` is the version of the published knowledge.
 */
export type Publication = {
  version: number;
  knowledgeVersion: number;
  by: string;
  at: Ms;
  /** The number of stored parts of the entries. */
  entryParts: number;
  /** How many entries it holds; missing in older publications. */
  entries?: number;
  /** The day of the company's calendar whose valid entries are trained (bot/validity.ts); missing in older publications, which have no such bounds. */
  day?: Day;
  /** Why it was made, if not by "Опубликовать" (republication.ts). */
  because?: Because;
} & (
  | { state: 'training'; progress?: number }
  | { state: 'published'; endedAt: Ms; modelParts: number; renewal?: Renewal | null }
  | { state: 'failed'; endedAt: Ms; why: PublishFailure }
);

/** What the bot answers visitors from: the entries and the model of one publication, in stored parts. */
export type Published = Pick<Publication, 'version' | 'knowledgeVersion' | 'entryParts'> & {
  modelParts: number;
  at: Ms;
  /** When the bot is to be trained again, since another set of the published entries is valid from then on; missing when it stays as it is. */
  turnsAt?: Ms;
};

/** The version of a company's knowledge, and what of it is published. */
export type Taught = {
  /** Grows with each change of the knowledge base. */
  knowledgeVersion: number;
  /** What the bot answers visitors from; null before the first publication. */
  published: Published | null;
};

/**
 * Begins to publish the knowledge as it is now. `newest` is the company's last publication. Refuses `publishing-now` while one is under way,
 * `nothing-to-publish` when visitors already get this knowledge.
 */
export function publish(
  company: Taught,
  newest: Publication | null,
  wish: Pick<Publication, 'by' | 'entryParts' | 'entries' | 'day'>,
  now: Ms,
): { ok: true; publication: Publication } | Refused {
  if (newest?.state === 'training' && !isGivenUp(newest, now)) return refuse('publishing-now');
  if (!hasChanges(company)) return refuse('nothing-to-publish');
  const { knowledgeVersion } = company;
  return {
    ok: true,
    publication: { ...wish, version: (newest?.version ?? 0) + 1, knowledgeVersion, at: now, state: 'training' },
  };
}

/** Training has ended: from now on the bot answers from this publication. Null when the publication has ended before, or a newer one was published first. */
export function finish(
  company: Taught,
  publication: Publication,
  modelParts: number,
  now: Ms,
  turnsAt: Ms | null = null,
): { published: Published; publication: Publication } | null {
  if (publication.state !== 'training' || (company.published?.version ?? 0) >= publication.version) return null;
  const { version, knowledgeVersion, entryParts } = publication;
  return {
    published: { version, knowledgeVersion, entryParts, modelParts, at: now, ...(turnsAt === null ? {} : { turnsAt }) },
    publication: { ...ended(publication), state: 'published', endedAt: now, modelParts },
  };
}

/** The day whose valid entries a publication trains. It stays the same when the training runs again. */
export function dayPublished({ day, at }: Publication, timeZone: string): Day {
  return day ?? dayOf(at, timeZone);
}

function ended(training: Extract<Publication, { state: 'training' }>) {
  const { progress: _, ...publication } = training;
  return publication;
}

/** The share (0-1) of the training that is done, which never goes back: a second run of it begins anew. */
export function tellProgress(publication: Publication, progress: number): Publication {
  if (publication.state !== 'training' || progress <= (publication.progress ?? 0)) return publication;
  return { ...publication, progress };
}

/** Training has failed: the bot keeps answering from the earlier publication. */
export function fail(publication: Publication, why: PublishFailure, now: Ms): Publication {
  return publication.state === 'training' ? { ...ended(publication), state: 'failed', endedAt: now, why } : publication;
}

/** Does the knowledge differ from what is published? */
export function hasChanges({ knowledgeVersion, published }: Taught): boolean {
  return knowledgeVersion !== (published?.knowledgeVersion ?? 0);
}

/** The state of the knowledge, as an admin sees it. `changed` also means knowledge that was never published. */
export type Standing =
  | { is: 'empty' }
  | { is: 'changed' }
  | { is: 'training'; since: Ms; progress: number }
  | { is: 'failed'; why: PublishFailure; at: Ms }
  | { is: 'published'; at: Ms };

export function standingOf(company: Taught, newest: Publication | null, now: Ms): Standing {
  if (newest?.state === 'training') {
    const { at, progress = 0 } = newest;
    return isGivenUp(newest, now) ? { is: 'failed', why: 'unfinished', at } : { is: 'training', since: at, progress };
  }
  if (newest?.state === 'failed' && hasChanges(company)) return { is: 'failed', why: newest.why, at: newest.endedAt };
  if (hasChanges(company)) return { is: 'changed' };
  return company.published === null ? { is: 'empty' } : { is: 'published', at: company.published.at };
}

/** Has it had more time than training may take? */
export function isGivenUp({ at }: Publication, now: Ms): boolean {
  return now - at > TRAINING_LIMIT;
}
