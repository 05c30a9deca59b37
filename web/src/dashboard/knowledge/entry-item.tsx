import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { phrasingsOf } from '#domain/bot/knowledge.ts';
import { validityOf } from '#domain/bot/validity.ts';
import type { Day } from '#domain/day.ts';
import { Badge } from '../../ui/badge.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { EditRemove } from '../form/edit-remove.tsx';
import { dayText } from '../time/dates.ts';
import type { Fates } from './found-entries.ts';
import { isSeldom } from './found-entries.ts';
import { useText } from './words.ts';

type Props = { entry: KnowledgeEntry; today: Day; fates: Fates | null; onEdit: () => void };

/** One entry: what it answers, when, in which languages, and whether it helps, with the buttons to open or remove it. */
export function EntryItem({ entry, today, fates, onEdit }: Props) {
  const { desk, locale } = useApp();
  const day = (on: Day) => dayText(on, 'dayOfYear', locale.locale.value);
  const { company } = useWork();
  const { knowledge: text, entryList: words, languages } = useText();
  const topic = company.named.value?.find(({ id }) => id === entry.topicId);
  const subtopic = topic?.subtopics.find(({ id }) => id === entry.subtopicId);
  const validity = validityOf(entry, today);
  const { validFrom, validUntil } = entry;
  const fate = fates?.[entry.id];
  return (
    <li class="item">
      <div class="grow">
        <strong>{entry.title}</strong>
        <p class="item-answer">{entry.answer}</p>
        <span class="item-tags">
          {validity === 'off' && <Badge tone="warning">{text.off}</Badge>}
          {validity === 'over' && validUntil && <Badge tone="warning">{words.over(day(validUntil))}</Badge>}
          {validity === 'waits' && validFrom && <Badge tone="warning">{words.waits(day(validFrom))}</Badge>}
          {validity === 'on' && validUntil && <Badge>{words.until(day(validUntil))}</Badge>}
          {isSeldom(fates, entry.id) && <Badge tone="danger">{words.seldom}</Badge>}
          {topic && <Badge tone="accent">{subtopic ? `${topic.title} · ${subtopic.title}` : topic.title}</Badge>}
          <Badge>{text.phrasingsCount(phrasingsOf(entry).length)}</Badge>
          {Object.keys(entry.translations ?? {}).map((locale) => (
            <Badge key={locale}>{languages[locale as keyof typeof languages]}</Badge>
          ))}
          {fate && <Badge>{words.fate(fate)}</Badge>}
        </span>
      </div>
      <EditRemove
        title={entry.title}
        id={`entry:${entry.id}`}
        text={text}
        remove={() => desk('removeEntry', { entryId: entry.id })}
        onEdit={onEdit}
      />
    </li>
  );
}
