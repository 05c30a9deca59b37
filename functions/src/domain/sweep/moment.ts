import type { Chat } from '../chat.ts';
import type { Due } from '../chat/due.ts';
import { duesOf } from '../chat/due.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';

/**
 * What is due at its own moment, by a task of its own, and what the next sweep of the minute is soon enough for. Where somebody waits whom nobody serves
 * meanwhile, a minute more is much: limits begin at 30 seconds.
 */
const HAS_OWN_MOMENT: { readonly [W in Due['what']]: boolean } = {
  'no-answer': true,
  'owner-absent': true,
  'may-go-back': true,
  opens: true,
  'group-opens': true,
  'bot-owes': false,
  'bot-silent': false,
  'visitor-left': false,
  'visitor-missed': false,
  abandoned: false,
  late: false,
  silent: false,
  'silent-ends': false,
};

/** The next moment at which a task is to look at the chat; null when the sweep is enough. */
export function ownMoment(chat: Chat, settings: CompanySettings): Ms | null {
  const moments = duesOf(chat, settings).flatMap(({ what, at }) => (HAS_OWN_MOMENT[what] ? [at] : []));
  return moments.length === 0 ? null : Math.min(...moments);
}

/**
 * A task that is to look at a chat at `at`. `puts` is how often it has been put off. Tasks come late, twice and in any order, so a task says only where to look, and the
 * chat says what is due.
 */
export type MomentTask = { companyId: string; chatId: string; at: Ms; puts: number };

/** How often a task is put off before the chat is left to the sweep. */
export const MOST_PUTS = 3;

/**
 * What a task does that comes at `now`. It looks when something is due. When the moment still lies ahead, the task is put off: the chat has got a later moment
 * meanwhile, or this machine's clock is behind the queue's. The wait is counted from the task's own moment, which is told by the queue's clock. A task that
 * was put off too often ends, so a queue that knows no times is not asked for ever.
 */
export function onArrival(
  task: MomentTask,
  moment: Ms | null,
  now: Ms,
): { what: 'look' } | { what: 'put off'; task: MomentTask } | { what: 'end' } {
  if (moment === null) return { what: 'end' };
  if (moment <= now) return { what: 'look' };
  if (task.puts >= MOST_PUTS) return { what: 'end' };
  return { what: 'put off', task: { ...task, at: Math.max(task.at, now) + (moment - now), puts: task.puts + 1 } };
}
