import { createHash } from 'node:crypto';

/**
 * The id of the invitation that a caller has given this key. An accepted invitation's id becomes the id of a sign-in, so no caller may choose it: by the hash it can be
 * repeated, and cannot be made to meet another company's.
 */
export const inviteIdOf = (companyId: string, key: string): string =>
  createHash('sha256').update(`invitation\n${companyId}\n${key}`).digest('hex').slice(0, 32);
