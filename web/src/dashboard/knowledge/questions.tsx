import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Topic } from '#domain/topic.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import type { QuestionGroup } from './questions-model.ts';
import { QuestionsModel, draftOf, idsOf } from './questions-model.ts';
import { openTutor } from './tutor.ts';
import { useRenewal } from '../app/use-renewal.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { useText } from './words.ts';
import '../form/item.css';
import './try-out.css';

type Props = { entries: readonly KnowledgeEntry[]; topics: readonly Topic[] };

/** "Вопросы без ответа": questions that new knowledge could answer. Without questions nothing is shown. */
export function Questions({ entries, topics }: Props) {
  const { reads } = useWork();
  const { questions: text, common } = useText();
  const model = useModel(() => new QuestionsModel(reads, openTutor()));
  const groups = model.groups.value;
  useRenewal(model.failed.value);
  if (groups.length === 0) return null;
  return (
    <section class="panel" aria-label={text.title}>
      <div class="try-out">
        <h2>{text.title}</h2>
        <p class="faint">{text.lead}</p>
        {model.failed.value && (
          <Banner icon="warning" tone="danger" boxed>
            {text.failed}
          </Banner>
        )}
      </div>
      <ul class="item-list" aria-label={text.title}>
        {groups.slice(0, model.shown.value).map((group) => (
          <Group key={group[0]!.id} group={group} entries={entries} topics={topics} />
        ))}
      </ul>
      {groups.length > model.shown.value && <Button onClick={model.more}>{common.more}</Button>}
    </section>
  );
}

function Group({ group, entries, topics }: Props & { group: QuestionGroup }) {
  const { desk, commands } = useApp();
  const { questions: text } = useText();
  const [entryId, setEntryId] = useState(entries[0]?.id ?? '');
  const [creating, setCreating] = useState(false);
  const question = group[0]!.text;
  const draft = draftOf(group);
  const key = `questions:${group[0]!.id}`;
  const questionIds = idsOf(group);
  const busy = commands.running.value.has(key);
  const dismiss = (done: string) => void commands.run(key, () => desk('dismissQuestions', { questionIds }), { done });
  return (
    <li class="item try-out-ask">
      <div class="grow">
        <strong>{question}</strong>
        <span class="item-tags">
          <Badge>{text.count(group.length)}</Badge>
        </span>
        {draft.answer !== '' && (
          <p class="item-answer">
            {text.operatorAnswered}: {draft.answer}
          </p>
        )}
      </div>
      {entries.length > 0 && (
        <Select
          label={text.entry(question)}
          bareLabel
          value={entryId}
          options={entries.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setEntryId}
        />
      )}
      <Button
        off={entryId === ''}
        busy={busy}
        onClick={() =>
          void commands.run(key, () => desk('addPhrasings', { entryId, questionIds }), { done: text.added })
        }
      >
        {text.add}
      </Button>
      <Button off={topics.length === 0} onClick={() => setCreating(true)}>
        {text.create}
      </Button>
      <Button kind="quiet" busy={busy} onClick={() => dismiss(text.dismissed)}>
        {text.dismiss}
      </Button>
      {creating && (
        <EntryDialog
          entry={null}
          draft={draft}
          topics={topics}
          onSaved={() => dismiss(text.added)}
          onClose={() => setCreating(false)}
        />
      )}
    </li>
  );
}
