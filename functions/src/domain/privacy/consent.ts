import * as v from 'valibot';
import { optionalParagraph } from '../contract/text.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { same } from '../same.ts';
import { agreedBy } from './agreed.ts';
import type { Ms } from '../time.ts';
import type { Visitor } from '../visitor.ts';

export const CONSENT_MAX = 4_000;

/**
 * What a company asks its clients to agree to before they write. `version` counts the wordings; the server counts it (`counted`), whatever a call says. A client who has agreed to an
 * earlier wording is asked anew.
 */
export const Consent = v.pipe(
  v.strictObject({
    asked: v.boolean(),
    text: optionalParagraph(CONSENT_MAX),
    version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.forward(
    v.check(({ asked, text }) => !asked || text !== '', 'empty'),
    ['text'],
  ),
);
export type Consent = v.InferOutput<typeof Consent>;

/** So many consents of one client are kept, the newest last. */
const MOST = 20;

/** The consent as it is saved: another wording is another version. */
export function counted(before: Consent, wanted: Consent): Consent {
  return { ...wanted, version: same(before.text, wanted.text) ? before.version : before.version + 1 };
}

/**
 * May the client write, with the consent that they give with this message (`given`: the version of the wording that they have seen; null: none)? Gives the client with it. An outdated
 * one is none. Refuses `consent-wanted` with the version that is asked for.
 */
export function agree(
  visitor: Visitor,
  consent: Consent,
  given: number | null,
  address: string,
  now: Ms,
): { ok: true; visitor: Visitor } | Refused {
  const { asked, version } = consent;
  if (!asked || agreedBy(visitor)?.version === version) return { ok: true, visitor };
  if (given !== version) return refuse('consent-wanted', { version });
  const consents = [...(visitor.consents ?? []), { version, at: now, address }].slice(-MOST);
  return { ok: true, visitor: { ...visitor, consents } };
}
