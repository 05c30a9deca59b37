import { useState } from 'preact/hooks';
import type { Topic } from '#domain/company.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { versionOf } from '#domain/form.ts';
import { Choices } from '../form/choices.tsx';
import { asItems } from '../form/merge.ts';
import { form } from '../form/form.ts';
import { newId } from '../../shared/new-id.ts';
import { problemOf } from '../form/problem.ts';
import { FormIn } from '../form/form-in.tsx';
import { useText } from './words.ts';

const BLANK = { title: '', subtopics: [] };
const draftOf = ({ title, subtopics }: Pick<Topic, 'title' | 'subtopics'>) => ({
  title,
  subtopics: [...subtopics],
});

/** A topic with its subtopics. A subtopic keeps its id when it is renamed, so that chats and entries stay with it. */
export function TopicDialog({ topic, onClose }: { topic: Topic | null; onClose: () => void }) {
  const { desk, toasts } = useApp();
  const text = useText();
  const { topics, common } = text;
  const [fields] = useState(() =>
    form(draftOf(topic ?? BLANK), {
      version: versionOf(topic ?? {}),
      read: (now) => draftOf(now as Topic),
      joins: { subtopics: asItems },
    }),
  );
  const { title, subtopics } = fields.values.value;
  const problems = fields.problems.value;
  const save = async () => {
    const outcome = await fields.submit((values, version) =>
      desk('saveTopic', { topicId: topic?.id ?? null, ...values, version }),
    );
    if (!outcome?.ok) return;
    toasts.say(fields.joined.value ? text.merge.joined : common.saved);
    onClose();
  };
  return (
    <Dialog title={topic ? topics.edit : topics.add} closeLabel={common.close} onClose={onClose}>
      <FormIn of={fields} label={common.save} onSave={save} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: topics.name },
            subtopics: { label: topics.subtopics, text: (all) => all.map(({ title }) => title).join('\n') },
          }}
        />
        <Field
          label={topics.name}
          autofocus
          value={title}
          problem={problemOf(problems, 'title', text)}
          onInput={(value) => fields.set('title', value)}
        />
        <fieldset class="stack" style={{ gap: 'var(--s2)', margin: 0, padding: 0, border: 0 }}>
          <legend class="field-label" style={{ padding: 0, marginBottom: 'var(--s2)' }}>
            {topics.subtopics}
          </legend>
          {subtopics.map((subtopic, index) => (
            <div key={subtopic.id} class="row" style={{ alignItems: 'flex-start' }}>
              <div class="grow">
                <Field
                  label={topics.subtopic(index + 1)}
                  bareLabel
                  value={subtopic.title}
                  problem={problemOf(problems, `subtopics.${index}`, text)}
                  onInput={(value) =>
                    fields.set(
                      'subtopics',
                      subtopics.map((one) => (one.id === subtopic.id ? { ...one, title: value } : one)),
                    )
                  }
                />
              </div>
              <Button
                kind="quiet"
                icon="trash"
                label={topics.removeSubtopic(index + 1)}
                onClick={() =>
                  fields.set(
                    'subtopics',
                    subtopics.filter(({ id }) => id !== subtopic.id),
                  )
                }
              />
            </div>
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
    </Dialog>
  );
}
