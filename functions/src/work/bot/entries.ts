import type { KnowledgeEntry } from '../../domain/bot/knowledge.ts';
import type { KnowledgeSize } from '../../domain/bot/knowledge-size.ts';
import { NO_KNOWLEDGE, mayTrain, sizeWith } from '../../domain/bot/knowledge-size.ts';
import { CODEC, knowledge } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** How many entries one query reads; few, since each may be long. */
const PAGE = 100;

/** A company's entries, read page by page, but for those `without` which the bot is to be trained. Stops when there are more than the bot may be trained on, since they would fill the instance's memory. */
export async function entriesOf(
  unit: Unit,
  companyId: string,
  which: 'all' | 'active',
  without: (entry: KnowledgeEntry) => boolean = () => false,
): Promise<{ entries: readonly KnowledgeEntry[]; size: KnowledgeSize }> {
  const all = knowledge(companyId);
  const pages = (which === 'all' ? all : all.where('active', '==', true)).orderBy('__name__').limit(PAGE);
  const entries: KnowledgeEntry[] = [];
  let size = NO_KNOWLEDGE;
  let last: KnowledgeEntry | undefined;
  for (;;) {
    const page = await unit.find(last === undefined ? pages : pages.startAfter(last.id), CODEC.entry);
    const wanted = page.filter((entry) => !without(entry));
    entries.push(...wanted);
    size = sizeWith(size, wanted);
    last = page.at(-1);
    if (page.length < PAGE || !mayTrain(size).ok) return { entries, size };
  }
}
