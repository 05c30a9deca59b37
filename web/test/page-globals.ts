import { TextDecoderStream } from 'node:stream/web';
import { BroadcastChannel } from 'node:worker_threads';

// Every browser has these. The page in which a test runs gets from Node only what happy-dom gives it.
Object.assign(globalThis, { TextDecoderStream, BroadcastChannel });
