import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: 43 characters that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. A fast hash is right here: the token is random, not a password that people choose. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
