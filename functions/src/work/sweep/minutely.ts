import type { Ms } from '../../domain/time.ts';
import { sweepBot } from './bot.ts';
import { sweepPeople } from './people.ts';
import { sweepQueues } from './queues.ts';
import type { Stint } from './stint.ts';
import { alone } from './stint.ts';

/** How the lanes of chats are worked on. */
export const CHAT_SWEEPERS = { people: sweepPeople, bot: sweepBot, queues: sweepQueues };

/**
 * Does by itself what is due in all companies' chats until the deadline. Every step looks at the stored state, not at an event. So a sweep that runs late,
 * twice or beside another does no harm, and the next sweep finds what this one has not done.
 */
export async function sweepMinutely(deadline: Ms, stint: Stint = alone(deadline)): Promise<void> {
  await Promise.all(Object.values(CHAT_SWEEPERS).map((sweeper) => sweeper(stint)));
}
