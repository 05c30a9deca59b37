import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { Badge } from '../../ui/badge.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { EditRemove } from '../form/edit-remove.tsx';
import type { Knowledge } from './knowledge-model.ts';
import { useText } from './words.ts';
import '../form/item.css';
import './search.css';

/** The entries that match the search, each with the buttons to open or remove it. */
export function Entries({ model, onOpen }: { model: Knowledge; onOpen: (entry: KnowledgeEntry) => void }) {
  const { knowledge: text, common } = useText();
  const all = model.all.value;
  return (
    <>
      {all && all.length > 0 && (
        <div class="search">
          <Field
            label={text.search}
            bareLabel
            placeholder={text.search}
            value={model.search.value}
            onInput={(value) => (model.search.value = value)}
          />
        </div>
      )}
      <section class="panel">
        {all === undefined && <Loading label={common.loading} />}
        {all?.length === 0 && <Empty icon="book" title={text.empty} text={text.emptyText} />}
        {all && all.length > 0 && model.found.value?.length === 0 && <Empty icon="book" title={text.nothing} />}
        <ul class="item-list" aria-label={text.title}>
          {model.found.value?.map((entry) => (
            <EntryItem key={entry.id} entry={entry} onEdit={() => onOpen(entry)} />
          ))}
        </ul>
      </section>
    </>
  );
}

function EntryItem({ entry, onEdit }: { entry: KnowledgeEntry; onEdit: () => void }) {
  const { desk } = useApp();
  const { company } = useWork();
  const { knowledge: text } = useText();
  const topic = company.topics.value?.find(({ id }) => id === entry.topicId);
  const subtopic = topic?.subtopics.find(({ id }) => id === entry.subtopicId);
  return (
    <li class="item">
      <div class="grow">
        <strong>{entry.title}</strong>
        <p class="item-answer">{entry.answer}</p>
        <span class="item-tags">
          {!entry.active && <Badge tone="warning">{text.off}</Badge>}
          {topic && <Badge tone="accent">{subtopic ? `${topic.title} · ${subtopic.title}` : topic.title}</Badge>}
          <Badge>{text.phrasingsCount(entry.phrasings.length)}</Badge>
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
