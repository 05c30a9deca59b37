import type { KnowledgeEntry } from '../../domain/bot/knowledge.ts';
import { joinParts } from '../../domain/bot/parts.ts';
import { loadEntries } from '../../domain/bot/snapshot.ts';
import { lookAt } from '../../store/look.ts';
import type { PartKind } from '../../store/refs.ts';
import { docOf } from '../../store/refs.ts';

/** The stored parts of one publication, put together. Gives null when some are not there. */
export async function readParts(
  companyId: string,
  version: number,
  kind: PartKind,
  count: number,
): Promise<Uint8Array | null> {
  const docs = Array.from({ length: count }, (_, part) => docOf.part(companyId, version, kind, part));
  const found = (await lookAt(docs)).filter((part) => part !== null);
  return found.length < count ? null : joinParts(found.map(({ data }) => data));
}

/** The entries of one publication, and how many bytes they take. Throws when some are not there. */
export async function readEntries(
  companyId: string,
  { version, entryParts }: { version: number; entryParts: number },
): Promise<{ value: KnowledgeEntry[]; bytes: number }> {
  const bytes = await readParts(companyId, version, 'entries', entryParts);
  if (bytes === null) throw new Error('Entries of a publication are missing');
  return { value: loadEntries(bytes), bytes: bytes.length };
}
