import type { Query } from 'firebase-admin/firestore';
import type { KnowledgeEntry } from '../../domain/bot/knowledge.ts';
import type { KnowledgeSize } from '../../domain/bot/knowledge-size.ts';
import { NO_KNOWLEDGE, mayTrain, sizeWith } from '../../domain/bot/knowledge-size.ts';
import { CODEC } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** Entries of one look: each may be long. */
const PAGE = 100;

/** The entries of a query, page by page, and no further than the bot could be trained on them: too many would fill the worker's memory. */
export async function entriesOf(
  unit: Unit,
  query: Query,
): Promise<{ entries: readonly KnowledgeEntry[]; size: KnowledgeSize }> {
  const pages = query.orderBy('__name__').limit(PAGE);
  const entries: KnowledgeEntry[] = [];
  let size = NO_KNOWLEDGE;
  for (;;) {
    const last = entries.at(-1);
    const page = await unit.find(last === undefined ? pages : pages.startAfter(last.id), CODEC.entry);
    entries.push(...page);
    size = sizeWith(size, page);
    if (page.length < PAGE || !mayTrain(size).ok) return { entries, size };
  }
}
