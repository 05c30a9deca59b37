import { changed } from '../../domain/chat/change.ts';
import { visitorEnds } from '../../domain/chat/visitor-ends.ts';
import { emptied, wordless } from '../../domain/privacy/erasure.ts';
import { refuse } from '../../domain/refusal.ts';
import { voiceOf } from '../../domain/text/say-text.ts';
import type { Tally } from '../../store/erase.ts';
import { belowChat, removeCounted, removeTyping } from '../../store/erase.ts';
import { docOf } from '../../store/refs.ts';
import { decide, unlessBusy } from '../../store/unit.ts';
import { act } from '../chat/act.ts';
import { loadChat } from '../chat/chat-save.ts';

/**
 * Empties a chat: an open one is ended as its client would, then it loses all words of and about the client, then what stands below it goes, and at last its link to the client, by which
 * a run that was stopped finds it again. Whoever wrote into the chat at the same moment either came before its end, and their message goes with the others, or finds it closed.
 */
export async function emptyChat(
  companyId: string,
  chatId: string,
  tally: Tally | null,
  count: (unit: Parameters<Parameters<typeof decide>[0]>[0]) => Promise<unknown>,
): Promise<void> {
  await save(companyId, chatId, async () => {});
  for (const [kind, query] of belowChat(companyId, chatId)) await removeCounted(query, tally, kind);
  await removeTyping(companyId, chatId);
  await save(companyId, chatId, count, true);
}

/** Saves the chat as it is without words; with `isLast` also without its client. A chat that is open is ended first, in a save of its own. */
async function save(
  companyId: string,
  chatId: string,
  count: Parameters<typeof emptyChat>[3],
  isLast = false,
): Promise<void> {
  const outcome = await act(companyId, async (unit) => {
    const company = await unit.read(docOf.company(companyId));
    const loaded = await loadChat(unit, companyId, chatId);
    if (company === null || !loaded.ok) return refuse('unknown-chat');
    const { chat, owner } = loaded;
    if (chat.state !== 'closed') {
      await unit.saveChat(company, chat, visitorEnds(chat, owner, voiceOf(company), Date.now()));
      return { ok: true as const, isOver: false };
    }
    await unit.saveChat(company, chat, changed(emptied(chat, isLast)));
    const doc = docOf.review(companyId, chatId);
    const review = await unit.read(doc);
    if (review !== null) unit.put(doc, wordless(review));
    if (isLast) await count(unit);
    return { ok: true as const, isOver: true };
  });
  unlessBusy(outcome);
  if (outcome.ok && !outcome.isOver) await save(companyId, chatId, count, isLast);
}
