import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is made while running and never committed. */
export const CACHE = join(ROOT, '.cache');

export const PROJECT = 'demo-rtno';
export const REGION = 'europe-west1';
