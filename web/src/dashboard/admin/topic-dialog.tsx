import { useState } from 'preact/hooks';
import type { Topic } from '#domain/company.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useApp, useText } from '../context.ts';
import { form } from '../models/form.ts';
import { newId } from '../new-id.ts';
import { problemOf } from '../problem.ts';
import { FormIn } from '../form-in.tsx';

/** A topic with its subtopics. A subtopic keeps its id when it is renamed, so that chats and entries stay with it. */
export function TopicDialog({ topic, onClose }: { topic: Topic | null; onClose: () => void }) {
  const { desk, toasts } = useApp();
  const text = useText();
  const { topics, common } = text;
  const [fields] = useState(() =>
    form({ title: topic?.title ?? '', subtopics: topic?.subtopics.map((one) => ({ ...one })) ?? [] }),
  );
  const { title, subtopics } = fields.values.value;
  const problems = fields.problems.value;
  const save = async () => {
    const outcome = await fields.submit((values) => desk('saveTopic', { topicId: topic?.id ?? null, ...values }));
    if (!outcome?.ok) return;
    toasts.say(common.saved);
    onClose();
  };
  return (
    <Dialog title={topic ? topics.edit : topics.add} closeLabel={common.close} onClose={onClose}>
      <FormIn of={fields} label={common.save} onSave={save} onCancel={onClose}>
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
