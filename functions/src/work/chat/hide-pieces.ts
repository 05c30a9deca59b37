import type { Chat } from '../../domain/chat.ts';
import { isPiece, maskPieces } from '../../domain/privacy/mask.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** So many messages back somebody's card is looked for, the bot's answers between them included. */
const BACK = 7;

/**
 * The text of a client's message, hidden where it completes a card number that they send in several messages; the pieces that are saved already are hidden in the
 * same save. The messages before are read only for a text of digits alone, which is rare.
 */
export async function hidePieces(unit: Unit, company: StoredCompany, chat: Chat, text: string): Promise<string> {
  const { masking } = company.settings;
  if (!masking.cards || !isPiece(text) || chat.seq === 0) return text;
  const seqs = Array.from({ length: Math.min(BACK, chat.seq) }, (_, i) => chat.seq - i).toReversed();
  const docs = seqs.map((seq) => docOf.message(company.id, chat.id, seq));
  const said = await unit.readAll(docs);
  const own = said.flatMap((message, i) => (message?.from === 'visitor' ? [{ message, doc: docs[i]! }] : []));
  const pieces = own.slice(own.findLastIndex(({ message }) => !isPiece(message.text)) + 1);
  const hidden = maskPieces([...pieces.map(({ message }) => message.text), text], masking);
  if (hidden === null) return text;
  for (const [i, { message, doc }] of pieces.entries())
    if (hidden[i] !== message.text) unit.put(doc, { ...message, text: hidden[i]! });
  return hidden.at(-1)!;
}
