import { tell } from '../../log/tell.ts';
import { parseInput } from '../../domain/contract/fields.ts';
import { TASKS } from '../../domain/contract/tasks.ts';
import type { MomentTask } from '../../domain/sweep/moment.ts';
import { onArrival, ownMoment } from '../../domain/sweep/moment.ts';
import type { Ms } from '../../domain/time.ts';
import { lookEach } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';
import { awaitMoment } from './await-moment.ts';
import { settle } from './settle.ts';

/** How often a task looks: a chat's wait may be late and its owner's grace over at once, and each look does one thing. */
const MOST_LOOKS = 3;

/** A task that has come: does what is due for its chat, or puts itself off (domain/sweep/moment.ts). */
export async function lookAtChat(input: unknown): Promise<void> {
  const parsed = parseInput(TASKS.lookAtChat, input);
  if (!parsed.ok) return tell('not a task', { what: 'lookAtChat' });
  const task = parsed.value;
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const next = onArrival(task, await momentOf(task), Date.now());
    if (next.what === 'look') await settle(task.companyId, task.chatId);
    // A later moment that comes out of a look has been given a task by its save.
    else if (next.what === 'put off' && looks === 0) await awaitMoment(next.task);
    if (next.what !== 'look') return;
  }
}

async function momentOf({ companyId, chatId }: MomentTask): Promise<Ms | null> {
  const [company, chat] = await lookEach(docOf.company(companyId), docOf.chat(companyId, chatId));
  return company && chat && ownMoment(chat, company.settings);
}
