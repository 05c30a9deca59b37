import { setGlobalOptions } from 'firebase-functions/v2/options';
import { MAX_INSTANCES, REGION } from './params.ts';

// index.ts imports this module first. It cannot set the options itself, since the modules that it imports are evaluated before its own body.
setGlobalOptions({ region: REGION, maxInstances: MAX_INSTANCES, memory: '512MiB' });
