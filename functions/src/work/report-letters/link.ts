import type { Locale } from '../../domain/locale.ts';
import { PUBLIC_URL, regionHere } from '../../params.ts';

/** What a link in a letter does: agrees to reports, or ends them. */
export const DEEDS = ['agree', 'leave'] as const;
export type Deed = (typeof DEEDS)[number];

/**
 * The address of what a letter offers, at our own door: mail programs post to it without a page (RFC 8058), and people get a page with a button. The token is
 * a secret of the one address, so nobody can agree or leave for others.
 */
export function linkOf(companyId: string, letterId: string, deed: Deed, token: string, locale: Locale): string {
  const query = new URLSearchParams({ letter: letterId, deed, token, locale });
  return `${doorUrl()}/companies/${companyId}/letters?${query.toString()}`;
}

function doorUrl(): string {
  const project = process.env['GCLOUD_PROJECT'] ?? '';
  // The emulators serve all functions at one address, and the pages beside them lead to it.
  if (process.env['FUNCTIONS_EMULATOR'] === 'true') return `${PUBLIC_URL.value()}/${project}/${regionHere()}/visitor`;
  return `https://${regionHere()}-${project}.cloudfunctions.net/visitor`;
}
