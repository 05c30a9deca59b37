export type Door = 'DESK' | 'VISITOR' | 'STREAM' | 'ACCOUNT';

/** The memory of an instance that serves nobody, in MiB (docs/architecture/chat.md: "Bodies"). */
const IDLE = 140;

/**
 * What one request more takes at worst, in MiB. For bodies: the measured worst of 80 requests at `visitor` and `account` and of 40 at `desk`; for a stream:
 * what it keeps for a client who does not read, with the messages of its listener (docs/architecture/chat.md: "Bodies", "Streams").
 */
const REQUEST: Readonly<Record<Door, number>> = { DESK: 15.1, VISITOR: 2.5, STREAM: 5.4, ACCOUNT: 2.5 };

/** The memory that an instance of a door needs to survive the worst requests, in MiB. */
export const requiredMemory = (door: Door, concurrency: number): number =>
  Math.ceil(IDLE + concurrency * REQUEST[door]);
