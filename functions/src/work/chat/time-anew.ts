import { logger } from 'firebase-functions';
import { changed } from '../../domain/chat/change.ts';
import { at, chats } from '../../store/refs.ts';
import { decideNaming } from './company-unit.ts';

const PAGE = 100;

/**
 * Writes anew when each open chat is due, after the company's limits have been lowered: the sweep would otherwise look at it when the former
 * limit is over. What fails here keeps its former moment and must not fail the command, which has been saved.
 */
export async function timeAnew(companyId: string): Promise<void> {
  const open = chats(companyId).where('state', 'in', ['bot', 'assigned', 'active']).orderBy('startedAt', 'desc');
  try {
    let page = open.limit(PAGE);
    for (;;) {
      const found = await page.get();
      await Promise.all(found.docs.map(({ id }) => timeOne(companyId, id)));
      const last = found.docs.at(-1);
      if (last === undefined || found.size < PAGE) return;
      page = open.startAfter(last).limit(PAGE);
    }
  } catch (error) {
    logger.error('not timed anew', { companyId, error: error instanceof Error ? error.name : 'unknown' });
  }
}

async function timeOne(companyId: string, chatId: string): Promise<void> {
  await decideNaming(async (unit) => {
    const [company, chat] = await unit.readEach(at.company(companyId), at.chat(companyId, chatId));
    if (company === null || chat === null) return { ok: false };
    await unit.saveChat(company, chat, changed(chat));
    return { ok: true };
  });
}
