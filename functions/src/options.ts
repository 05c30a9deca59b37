import { setGlobalOptions } from 'firebase-functions/v2';

/** Where everything runs: one region, so that the functions stand beside the database. */
export const REGION = 'europe-west1';

// index.ts imports this module first. It cannot set the options itself, since the modules that it imports are evaluated before its own body.
setGlobalOptions({ region: REGION, maxInstances: 100, memory: '512MiB' });
