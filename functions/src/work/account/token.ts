import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** The hash that is stored instead of a token. A fast hash is enough, since the token is random and not a password that people choose. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
