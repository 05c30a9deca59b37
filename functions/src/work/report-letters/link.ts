import type { Locale } from '../../domain/locale.ts';
import { PUBLIC_URL } from '../../params.ts';

/** What a link in a letter does: agrees to reports, or ends them. */
export const DEEDS = ['agree', 'leave'] as const;
export type Deed = (typeof DEEDS)[number];

/**
 * The address of what a letter offers. It is the dashboard's own address, where the hosting leads `/companies/…/letters` to the function `visitor`, so that a reader sees
 * the site that they know. Mail programs post to it without a page (RFC 8058), and people get a page with a button. The token is a secret of the one address, so nobody
 * can agree or leave for others.
 */
export function linkOf(companyId: string, letterId: string, deed: Deed, token: string, locale: Locale): string {
  const query = new URLSearchParams({ letter: letterId, deed, token, locale });
  return `${PUBLIC_URL.value()}/companies/${companyId}/letters?${query.toString()}`;
}
