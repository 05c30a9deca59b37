import type { Ms } from '../../domain/time.ts';
import { absencesDue, chatsDue, chatsOfWhoIs } from '../../store/due.ts';
import { eachFairly } from '../../store/fairly.ts';
import { sideBySide } from '../../store/pages.ts';
import { act } from '../chat/act.ts';
import { settle } from '../chat/settle.ts';
import { becomesAbsent } from '../presence/becomes-absent.ts';
import { ownerGone } from '../presence/owner-gone.ts';
import { routeIfFits } from './queues.ts';
import type { Stint } from './stint.ts';

const companyOf = ({ companyId }: { companyId: string }) => companyId;

/**
 * The chats of people: who becomes absent, the chats of those who are away, and chats that are not taken or answered in time. Each step gets at most a
 * share of the time that is left. A company that gets chats back is routed once after each window, and not for each chat.
 */
export async function sweepPeople({ shards, deadline, crew }: Stint): Promise<void> {
  const now = Date.now();
  const part = (share: number) => Date.now() + (deadline - Date.now()) * share;
  const touched = new Set<string>();
  const later = (companyId: string) => touched.add(companyId);
  const afterWindow = async (until: Ms) => {
    const companies = [...touched];
    touched.clear();
    await sideBySide(companies, until, String, routeIfFits);
  };
  await eachFairly(
    { source: () => absencesDue(shards, now), companyOf },
    part(1 / 4),
    ({ companyId, operatorId }) => act(companyId, becomesAbsent(companyId, operatorId, 'time'), later),
    { afterWindow, crew },
  );
  for (const what of ['absent', 'deactivated'] as const) {
    await eachFairly(
      { source: () => chatsOfWhoIs(what, shards), companyOf },
      part(1 / 4),
      async ({ companyId, operatorId, chatIds }) => {
        for (const chatId of chatIds) await act(companyId, ownerGone(companyId, operatorId, chatId), later);
      },
      { afterWindow, crew },
    );
  }
  await eachFairly(
    { source: (without) => chatsDue('people', shards, now, without), companyOf },
    deadline,
    ({ companyId, chatId }) => settle(companyId, chatId, later),
    { afterWindow, crew },
  );
}
