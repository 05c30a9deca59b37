import { LATELY, waitOf } from '../../domain/board/lately.ts';
import type { Queue } from '../../domain/text/queue-words.ts';
import { voiceOf } from '../../domain/text/say-text.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { MOST_WAITS } from '../../domain/waiting-time.ts';
import { answeredSince } from '../../store/board.ts';
import { look, lookFor } from '../../store/look.ts';
import { CODEC, docOf } from '../../store/refs.ts';
import { workingOf } from '../../store/report.ts';
import { keepLately } from '../bot/keep-lately.ts';

/** For how long an instance tells clients of what it has read: a wait in minutes is no older then. */
const FRESH: Ms = 30 * SECOND;
/** Of how many companies an instance remembers it. */
const MOST_COMPANIES = 500;

const kept = keepLately<{ until: Ms; queue: Promise<Queue | null> }>(MOST_COMPANIES);

/** What is told to a company's clients in the queue. It costs at most 22 reads in half a minute and instance, however many clients wait, and none where nobody does. */
export function queueNow(companyId: string, now: Ms): Promise<Queue | null> {
  const known = kept.get(companyId);
  if (known !== undefined && now < known.until) return known.queue;
  const queue = readQueue(companyId, now);
  // What could not be read is asked for again by the next who waits.
  queue.catch(() => kept.drop(companyId));
  kept.put(companyId, { until: now + FRESH, queue }, 1);
  return queue;
}

async function readQueue(companyId: string, now: Ms): Promise<Queue | null> {
  const answered = answeredSince(companyId, now - LATELY)
    .orderBy('firstResponseAt', 'desc')
    .limit(MOST_WAITS);
  const [company, chats, working] = await Promise.all([
    look(docOf.company(companyId)),
    lookFor(answered, CODEC.chat),
    workingOf(companyId, now).limit(1).select().get(),
  ]);
  if (company === null) return null;
  const waits = chats.flatMap((chat) => waitOf(chat) ?? []);
  return { voice: voiceOf(company), waits, isStaffed: !working.empty };
}
