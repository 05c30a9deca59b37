import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp, useText, useWork } from '../context.ts';
import { later } from '../later.tsx';
import { Link } from '../link.tsx';
import { KnowledgeModel } from '../models/knowledge.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { PublishBar } from './publish-bar.tsx';
import './admin.css';

const Questions = later(() => import('./questions.tsx').then((loaded) => loaded.Questions));
const TryOutPanel = later(() => import('./try-out.tsx').then((loaded) => loaded.TryOutPanel));

/** "База знаний": what the bot answers by itself. */
export function KnowledgePage() {
  const { reads, company } = useWork();
  const { knowledge: text, tryOut, common } = useText();
  const model = useModel(() => new KnowledgeModel(reads));
  const [open, setOpen] = useState<KnowledgeEntry | 'new' | null>(null);
  const [trying, setTrying] = useState(false);
  const topics = company.topics.value;
  const all = model.all.value;
  return (
    <div class="page-body">
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button icon="bot" expanded={trying} off={!all || all.length === 0} onClick={() => setTrying(!trying)}>
          {trying ? tryOut.close : tryOut.title}
        </Button>
        <Button kind="primary" icon="plus" off={!topics || topics.length === 0} onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      <PublishBar model={model} />
      {trying && company.company.value && <TryOutPanel entries={model.all} company={company.company.value} />}
      {topics?.length === 0 && (
        <Banner icon="topics" tone="accent" boxed>
          {text.needTopic} <Link to={{ page: 'topics' }}>{text.toTopics}</Link>
        </Banner>
      )}
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
            <EntryItem key={entry.id} entry={entry} onEdit={() => setOpen(entry)} />
          ))}
        </ul>
      </section>
      {all && topics && <Questions entries={all} topics={topics} />}
      {open && topics && (
        <EntryDialog entry={open === 'new' ? null : open} topics={topics} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function EntryItem({ entry, onEdit }: { entry: KnowledgeEntry; onEdit: () => void }) {
  const { desk, commands } = useApp();
  const { company } = useWork();
  const { knowledge: text, common } = useText();
  const [asking, setAsking] = useState(false);
  const topic = company.topics.value?.find(({ id }) => id === entry.topicId);
  const subtopic = topic?.subtopics.find(({ id }) => id === entry.subtopicId);
  const key = `entry:${entry.id}`;
  const remove = async () => {
    await commands.run(key, () => desk('removeEntry', { entryId: entry.id }), { done: text.removed });
    setAsking(false);
  };
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
      <Button kind="quiet" icon="edit" label={`${common.edit}: ${entry.title}`} onClick={onEdit} />
      <Button kind="quiet" icon="trash" label={`${common.remove}: ${entry.title}`} onClick={() => setAsking(true)} />
      {asking && (
        <Confirm
          title={text.removeTitle(entry.title)}
          text={text.removeText}
          confirm={common.remove}
          cancel={common.cancel}
          busy={commands.running.value.has(key)}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}
