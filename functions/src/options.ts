import { setGlobalOptions } from 'firebase-functions/v2';

/** Where everything runs: one region, so that the functions stand beside the database. */
export const REGION = 'europe-west1';

// index.ts imports this module first, so that these options are set before the modules that define functions are evaluated.
setGlobalOptions({ region: REGION, maxInstances: 100, memory: '512MiB' });
