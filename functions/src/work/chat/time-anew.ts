import { logger } from 'firebase-functions';
import { changed } from '../../domain/chat/change.ts';
import { idsOf, pagesOf } from '../../store/pages.ts';
import { docOf, chats } from '../../store/refs.ts';
import { decideNaming } from './company-unit.ts';

/**
 * Writes anew when each open chat is due, after the company's limits have been lowered: the sweep would otherwise look at it when the former
 * limit is over. What fails here keeps its former moment and must not fail the command, which has been saved.
 */
export async function timeAnew(companyId: string): Promise<void> {
  const open = chats(companyId).where('state', 'in', ['bot', 'assigned', 'active']).orderBy('startedAt', 'desc');
  try {
    for await (const page of pagesOf(idsOf(open))) await Promise.all(page.map(({ item }) => timeOne(companyId, item)));
  } catch (error) {
    logger.error('not timed anew', { companyId, error: error instanceof Error ? error.name : 'unknown' });
  }
}

async function timeOne(companyId: string, chatId: string): Promise<void> {
  await decideNaming(async (unit) => {
    const [company, chat] = await unit.readEach(docOf.company(companyId), docOf.chat(companyId, chatId));
    if (company === null || chat === null) return { ok: false };
    await unit.saveChat(company, chat, changed(chat));
    return { ok: true };
  });
}
