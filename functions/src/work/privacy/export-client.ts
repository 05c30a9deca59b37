import type { ClientPart, ExportCursor } from '../../domain/privacy/client-part.ts';
import {
  exportedChat,
  exportedClient,
  exportedLine,
  exportedNote,
  exportedQuestion,
} from '../../domain/privacy/client-part.ts';
import type { Visitor } from '../../domain/visitor.ts';
import { chatsOfClient } from '../../store/erase.ts';
import { notes } from '../../store/client-refs.ts';
import { lookFor } from '../../store/look.ts';
import { wordingsOf } from '../../store/wordings.ts';
import { CODEC, messages, questions } from '../../store/refs.ts';

/** How many messages one part holds. */
const LINES = 300;

/** The next part of everything that is kept of a client: themselves, then chat by chat, a long one in several parts. */
export async function nextPart(
  companyId: string,
  visitor: Visitor,
  after: ExportCursor | null,
): Promise<{ part: ClientPart; after: ExportCursor | null }> {
  if (after === null) {
    const asked = await lookFor(questions(companyId).where('visitorId', '==', visitor.id), CODEC.question);
    const { consents = [] } = visitor;
    const texts = await wordingsOf(
      companyId,
      consents.map(({ version }) => version),
    );
    const agreed = consents.map((one) => ({ ...one, text: texts.get(one.version) ?? '' }));
    const client = exportedClient(visitor);
    const part = { kind: 'client', client, consents: agreed, questions: asked.map(exportedQuestion) } as const;
    return { part, after: FIRST };
  }
  const ordered = chatsOfClient(companyId, visitor.id).orderBy('__name__');
  const begun = after.seq !== null;
  const query =
    after.chatId === '' ? ordered : begun ? ordered.startAt(after.chatId) : ordered.startAfter(after.chatId);
  const [chat] = await lookFor(query.limit(1), CODEC.chat);
  if (chat === undefined) return { part: { kind: 'end' }, after: null };
  const from = begun && chat.id === after.chatId ? (after.seq ?? 0) : 0;
  const said = messages(companyId, chat.id).where('seq', '>', from).orderBy('seq').limit(LINES);
  const [lines, written] = await Promise.all([
    lookFor(said, CODEC.message),
    from === 0 ? lookFor(notes(companyId, chat.id), CODEC.note) : [],
  ]);
  const told = written.toSorted((a, b) => a.at - b.at).map(exportedNote);
  const part = { kind: 'chat', chat: exportedChat(chat), lines: lines.map(exportedLine), notes: told } as const;
  return { part, after: { chatId: chat.id, seq: lines.length === LINES ? lines.at(-1)!.seq : null } };
}

const FIRST: ExportCursor = { chatId: '', seq: null };
