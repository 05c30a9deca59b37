import { tell } from '../../log/tell.ts';
import { changed } from '../../domain/chat/change.ts';
import { timeOpening, waitsForOpening } from '../../domain/chat/opening.ts';
import { voiceOf } from '../../domain/text/say-text.ts';
import { ownMoment } from '../../domain/sweep/moment.ts';
import { idsOf, pagesOf } from '../../store/pages.ts';
import { docOf, chats } from '../../store/refs.ts';
import { groupsOf } from '../routing/groups-of.ts';
import { awaitMoment } from './await-moment.ts';
import { decideNaming } from './company-unit.ts';

/**
 * Writes each open chat's `dueAt` anew, after the company's limits have been lowered: otherwise the sweep would find the chat only when the former
 * limit is over. A chat that fails here keeps its former moment. The failure is only logged, since the command itself has been saved.
 */
export async function timeAnew(companyId: string): Promise<void> {
  const open = chats(companyId)
    .where('state', 'in', ['bot', 'queued', 'assigned', 'active'])
    .orderBy('startedAt', 'desc');
  try {
    for await (const page of pagesOf(idsOf(open))) await Promise.all(page.map(({ item }) => timeOne(companyId, item)));
  } catch (error) {
    tell('chats not timed anew', { companyId }, error);
  }
}

/** Writes one chat's derived fields anew. */
export async function timeOne(companyId: string, chatId: string): Promise<void> {
  const { outcome } = await decideNaming(async (unit) => {
    const [company, chat] = await unit.readEach(docOf.company(companyId), docOf.chat(companyId, chatId));
    if (company === null || chat === null) return { ok: false as const };
    const timed = waitsForOpening(chat)
      ? timeOpening(chat, voiceOf(company), Date.now(), await groupsOf(company))
      : changed(chat);
    await unit.saveChat(company, chat, timed);
    return { ok: true as const, at: ownMoment(timed.chat, company.settings) };
  });
  if (outcome.ok && outcome.at !== null) await awaitMoment({ companyId, chatId, at: outcome.at, puts: 0 });
}
