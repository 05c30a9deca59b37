import { changed } from '../../domain/chat/change.ts';
import type { ClosedChat } from '../../domain/chat.ts';
import { refuse } from '../../domain/refusal.ts';
import { same } from '../../domain/same.ts';
import type { WordsPart } from '../../domain/words/part.ts';
import type { Labels } from '../../domain/words/labels.ts';
import { labelsOf } from '../../domain/words/labels.ts';
import { partId, partsOf } from '../../domain/words/part.ts';
import { isWorded, onlyLabels, readWorded, wordedAs } from '../../domain/words/worded.ts';
import { lookAt, lookEach } from '../../store/look.ts';
import { removeCounted } from '../../store/erase.ts';
import { CODEC, docOf, messages, words } from '../../store/refs.ts';
import { pagesOf } from '../../store/pages.ts';
import { decide, unlessBusy } from '../../store/unit.ts';
import { decideNaming } from '../chat/company-unit.ts';

/**
 * Makes a closed chat found by its words, or by what has changed about it since. The documents stand under ids that are made of the chat, so a second run, or
 * two at once, make the same. What the chat says of them is saved with the last of them: whoever dies before leaves a chat that the next sweep finds. Throws when
 * the database is busy.
 */
export async function keepWords(companyId: string, chatId: string): Promise<void> {
  const [found, chat] = await lookEach(docOf.company(companyId), docOf.chat(companyId, chatId));
  if (found === null || chat?.state !== 'closed' || isWorded(chat, found.settings.timeZone)) return;
  // What an earlier run may have written while the chat was being emptied.
  if (chat.emptied) await removeCounted(words(companyId).where('chatId', '==', chatId), null, 'words');
  const labels = labelsOf(chat, found.settings.timeZone);
  const parts =
    (onlyLabels(chat) ? await relabelled(companyId, chat, labels) : null) ?? (await said(companyId, chat, labels));
  const [first, ...others] = parts;
  for (const part of others) await save(companyId, part);
  for (let at = parts.length; at < (readWorded(chat.worded)?.parts ?? 0); at++)
    await remove(companyId, partId(chat, at));
  const { outcome } = await decideNaming(async (unit) => {
    const [company, now] = await unit.readEach(docOf.company(companyId), docOf.chat(companyId, chatId));
    if (company === null || now?.state !== 'closed') return refuse('unknown-chat');
    if (now.emptied && !chat.emptied) return refuse('unknown-chat');
    if (first !== undefined) {
      const doc = docOf.words(companyId, first.id);
      await unit.read(doc);
      unit.put(doc, first);
    }
    // What is kept is of the chat as it was looked at; if it has changed since, it is to be looked at again.
    await unit.saveChat(company, now, changed({ ...now, worded: wordedAs(chat, labels, parts.length) }));
    return { ok: true };
  });
  unlessBusy(outcome);
  // Emptied meanwhile: the words that were just written go again.
  if (!outcome.ok) await removeCounted(words(companyId).where('chatId', '==', chatId), null, 'words');
}

/** All that was said in the chat, in parts. */
async function said(companyId: string, chat: ClosedChat, labels: Labels): Promise<WordsPart[]> {
  const all = [];
  const source = {
    query: messages(companyId, chat.id).orderBy('seq'),
    read: (doc: FirebaseFirestore.QueryDocumentSnapshot) => CODEC.message.read(doc.id, doc.data()),
  };
  for await (const page of pagesOf(source, 500)) all.push(...page.map(({ item }) => item));
  return partsOf(chat, labels, all);
}

/** The parts that are kept, with the chat's labels of now; null when one is missing. */
async function relabelled(companyId: string, chat: ClosedChat, labels: Labels): Promise<WordsPart[] | null> {
  const count = readWorded(chat.worded)?.parts ?? 0;
  const docs = Array.from({ length: count }, (_, part) => docOf.words(companyId, partId(chat, part)));
  const kept = (await lookAt(docs)).flatMap((part) => (part === null ? [] : [{ ...part, ...labels }]));
  return kept.length === count ? kept : null;
}

async function save(companyId: string, part: WordsPart): Promise<void> {
  const outcome = await decide(async (unit) => {
    const doc = docOf.words(companyId, part.id);
    const before = await unit.read(doc);
    if (before === null || !same(before, part)) unit.put(doc, part);
    return { ok: true };
  });
  unlessBusy(outcome);
}

async function remove(companyId: string, id: string): Promise<void> {
  const outcome = await decide(async (unit) => {
    const doc = docOf.words(companyId, id);
    if ((await unit.read(doc)) !== null) unit.remove(doc);
    return { ok: true };
  });
  unlessBusy(outcome);
}
