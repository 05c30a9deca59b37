import { byTurns } from '../../domain/turns.ts';
import type { Ms } from '../../domain/time.ts';
import type { DueChat } from '../../store/due.ts';
import { absencesDue, chatsDue, chatsOfWhoIs } from '../../store/due.ts';
import { attempt, each, inLanes } from '../../store/pages.ts';
import { act } from '../chat/act.ts';
import { settle } from '../chat/settle.ts';
import { becomesAbsent } from '../presence/becomes-absent.ts';
import { ownerGone } from '../presence/owner-gone.ts';
import { routeEverywhere, routeIfFits } from './queues.ts';

/**
 * The sweep of each minute. Every step looks at the stored state, not at an event. So a sweep that runs late, twice or beside another does no harm,
 * and the next sweep finds what this one has not done by its `deadline`.
 * Each step gets at most a share of the time that is left, so that the later steps also get time. First come the chats whose visitors wait for people,
 * then the chats with the bot, which may have to ask a slow language model. For the bot the companies take turns.
 */
export async function sweepMinutely(deadline: Ms): Promise<void> {
  const now = Date.now();
  const part = (share: number) => Date.now() + (deadline - Date.now()) * share;
  const touched = new Set<string>();
  const later = (companyId: string) => touched.add(companyId);
  const routeTouched = async (until: Ms) => {
    const companies = [...touched];
    touched.clear();
    await inLanes(companies, until, String, routeIfFits);
  };
  await each(
    absencesDue(now),
    part(1 / 4),
    ({ companyId, operatorId }) => act(companyId, becomesAbsent(companyId, operatorId, 'time'), later),
    routeTouched,
  );
  for (const what of ['absent', 'deactivated'] as const) {
    await each(
      chatsOfWhoIs(what),
      part(1 / 4),
      async ({ companyId, operatorId, chatIds }) => {
        for (const chatId of chatIds) await act(companyId, ownerGone(companyId, operatorId, chatId), later);
      },
      routeTouched,
    );
  }
  const withBot: DueChat[] = [];
  await each(
    chatsDue(now),
    part(1 / 2),
    async (due) => {
      if (due.state === 'bot') withBot.push(due);
      else await settle(due.companyId, due.chatId, later);
    },
    routeTouched,
  );
  await attempt('sweep stopped', 'queue', () => routeEverywhere(part(1 / 3)));
  const [owed, left] = [withBot.filter(({ owes }) => owes), withBot.filter(({ owes }) => !owes)];
  for (const [chats, share] of [[owed, 2 / 3] as const, [left, 1] as const])
    await inLanes(byTurns(chats, companyOf), part(share), nameOf, ({ companyId, chatId }) => settle(companyId, chatId));
}

const companyOf = ({ companyId }: DueChat) => companyId;
const nameOf = ({ companyId, chatId }: DueChat) => `${companyId}/${chatId}`;
