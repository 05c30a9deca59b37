import type { Topic } from '#domain/topic.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { versionOf } from '#domain/form.ts';
import { Choices } from '../form/choices.tsx';
import { asItems } from '../form/merge.ts';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { SubtopicRow, swapped } from './subtopic-row.tsx';
import { newId } from '../../shared/new-id.ts';
import { problemOf } from '../form/problem.ts';
import { FormIn } from '../form/form-in.tsx';
import { useText } from './words.ts';
import './subtopics.css';

const BLANK = { title: '', subtopics: [] };
const draftOf = ({ title, subtopics }: Pick<Topic, 'title' | 'subtopics'>) => ({
  title,
  subtopics: [...subtopics],
});
type Draft = ReturnType<typeof draftOf>;

/** A topic with its subtopics. A renamed subtopic keeps its id, so that chats and entries still refer to it. */
export function TopicDialog({ topic, onClose }: { topic: Topic | null; onClose: () => void }) {
  const { desk } = useApp();
  const text = useText();
  const { topics, common } = text;
  const fields = useForm(
    draftOf(topic ?? BLANK),
    toDesk(desk, 'saveTopic', (values: Draft, version) => ({ topicId: topic?.id ?? null, ...values, version })),
    topic
      ? { version: versionOf(topic), read: (now) => draftOf(now as Topic), joins: { subtopics: asItems } }
      : undefined,
  );
  const field = useFields(fields);
  const { subtopics } = fields.values.value;
  return (
    <FormDialog title={topic ? topics.edit : topics.add} onClose={onClose}>
      <FormIn of={fields} said={common.saved} onSaved={onClose} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: topics.name },
            subtopics: { label: topics.subtopics, text: (all) => all.map(({ title }) => title).join('\n') },
          }}
        />
        <Field label={topics.name} autofocus {...field('title')} />
        <fieldset class="subtopics">
          <legend class="field-label">{topics.subtopics}</legend>
          {subtopics.map((subtopic, index) => (
            <SubtopicRow
              key={subtopic.id}
              number={index + 1}
              last={subtopics.length}
              subtopic={subtopic}
              isKept={topic?.subtopics.some(({ id }) => id === subtopic.id) === true}
              problem={problemOf(fields.problems.value, `subtopics.${index}`, text)}
              onChange={(changed) =>
                fields.set(
                  'subtopics',
                  subtopics.flatMap((one) => (one === subtopic ? (changed ?? []) : one)),
                )
              }
              onMove={(by) => fields.set('subtopics', swapped(subtopics, index, index + by))}
            />
          ))}
          <div>
            <Button
              small
              icon="plus"
              onClick={() => fields.set('subtopics', [...subtopics, { id: newId(), title: '' }])}
            >
              {topics.addSubtopic}
            </Button>
          </div>
        </fieldset>
      </FormIn>
    </FormDialog>
  );
}
