import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Generated files, which are never committed. */
export const CACHE = join(ROOT, '.cache');

/** Screenshots of all participants and traces, written by stories that fail. */
export const FAILED = join(CACHE, 'failed');

/** The built gallery of screens. */
export const GALLERY = join(CACHE, 'gallery', 'web');

/** The folder of the web built for the emulators at an offset, relative to ROOT. web/dist is for deploying only. */
export const webFolder = (offset: number) => join('.cache', 'web', String(offset));

export const PROJECT = 'demo-rtno';
export const REGION = 'europe-west1';
