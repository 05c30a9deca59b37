import { SECOND } from '../domain/time.ts';

/** How often a stream sends a sign of life, since proxies close a connection that is silent for a minute. Then the place in the queue is counted again, too. */
export const PULSE = 20 * SECOND;
