import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is made while running and never committed. */
export const CACHE = join(ROOT, '.cache');

/** What stories that fail leave behind: pictures of everybody's screen, and traces. */
export const FAILED = join(CACHE, 'failed');

/** Where the web is built for the emulators at an offset, from ROOT; web/dist is for deploying alone. */
export const webFolder = (offset: number) => join('.cache', 'web', String(offset));

export const PROJECT = 'demo-rtno';
export const REGION = 'europe-west1';
