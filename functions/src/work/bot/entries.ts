import type { KnowledgeEntry } from '../../domain/bot/knowledge.ts';
import type { KnowledgeSize } from '../../domain/bot/knowledge-size.ts';
import { NO_KNOWLEDGE, mayTrain, sizeWith } from '../../domain/bot/knowledge-size.ts';
import { CODEC, knowledge } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** Entries of one look: each may be long. */
const PAGE = 100;

/** A company's entries, page by page, and no further than the bot could be trained on them: too many would fill the worker's memory. */
export async function entriesOf(
  unit: Unit,
  companyId: string,
  which: 'all' | 'active',
): Promise<{ entries: readonly KnowledgeEntry[]; size: KnowledgeSize }> {
  const all = knowledge(companyId);
  const pages = (which === 'all' ? all : all.where('active', '==', true)).orderBy('__name__').limit(PAGE);
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
