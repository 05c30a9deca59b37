import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Topic } from '#domain/topic.ts';
import { Area, Check, Field } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { later } from '../app/later.tsx';
import { versionOf } from '#domain/form.ts';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import type { EntryDraft } from './entry-draft.ts';
import { ENTRY_JOINS, otherThan, phrasingsOf, placeInEntry, toEntryCall, toEntryDraft } from './entry-draft.ts';
import { EntryMore } from './entry-more.tsx';
import { FormIn } from '../form/form-in.tsx';
import { EntryTopic } from './entry-topic.tsx';
import { useText } from './words.ts';

const Suggestions = later(() => import('./suggestions.tsx').then((loaded) => loaded.Suggestions));

const BLANK = { title: '', phrasings: [], answer: '', subtopicId: null, active: true };

/** The form of one knowledge entry. */
export function EntryDialog({
  entry,
  draft,
  topics,
  onClose,
  onSaved,
}: {
  entry: KnowledgeEntry | null;
  /** The initial content of a new entry. */
  draft?: { phrasings: readonly string[]; answer: string };
  onSaved?: () => void;
  topics: readonly Topic[];
  onClose: () => void;
}) {
  const { desk } = useApp();
  const { company } = useWork();
  const text = useText();
  const other = otherThan(company.company.value?.settings.locale ?? 'ru');
  const { knowledge, entryList, common } = text;
  const language = text.languages[other];
  const saving = toDesk(desk, 'saveEntry', (values: EntryDraft, version) => ({
    entryId: entry?.id ?? null,
    ...toEntryCall(values, other, entry?.translations),
    version,
  }));
  const fields = useForm(
    toEntryDraft(entry ?? { ...BLANK, topicId: '', ...draft }, other),
    { ...saving, placeOf: placeInEntry },
    entry
      ? { version: versionOf(entry), read: (now) => toEntryDraft(now as KnowledgeEntry, other), joins: ENTRY_JOINS }
      : undefined,
  );
  const field = useFields(fields);
  const values = fields.values.value;
  const phrasings = phrasingsOf(values.phrasings);
  const subtopicsOf = (topicId: string) => topics.find(({ id }) => id === topicId)?.subtopics ?? [];
  const topicText = ({ topicId, subtopicId }: EntryDraft['topic']) =>
    [topics.find(({ id }) => id === topicId), subtopicsOf(topicId).find(({ id }) => id === subtopicId)]
      .flatMap((found) => found?.title ?? [])
      .join(' · ');
  const saved = () => {
    onSaved?.();
    onClose();
  };
  return (
    <FormDialog title={entry ? knowledge.edit : knowledge.add} large onClose={onClose}>
      <FormIn of={fields} said={common.saved} onSaved={saved} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: knowledge.name },
            phrasings: { label: knowledge.phrasings },
            answer: { label: knowledge.answer },
            topic: { label: knowledge.topic, text: topicText },
            active: { label: knowledge.active, text: (on) => (on ? common.yes : text.merge.no) },
            validFrom: { label: entryList.validFrom },
            validUntil: { label: entryList.validUntil },
            otherTitle: { label: entryList.named(knowledge.name, language) },
            otherPhrasings: { label: entryList.named(knowledge.phrasings, language) },
            otherAnswer: { label: entryList.named(knowledge.answer, language) },
          }}
        />
        <Field label={knowledge.name} hint={knowledge.nameHint} autofocus {...field('title')} />
        <Area
          label={knowledge.phrasings}
          hint={`${knowledge.phrasingsHint} ${knowledge.phrasingsCount(phrasings.length)}.`}
          rows={5}
          {...field('phrasings')}
        />
        {company.company.value && company.company.value.settings.languageModel !== 'off' && (
          <Suggestions
            entry={{ title: values.title, answer: values.answer, phrasings }}
            onTake={(taken) => fields.set('phrasings', [...phrasings, ...taken].join('\n'))}
          />
        )}
        <Area label={knowledge.answer} rows={4} {...field('answer')} />
        <EntryTopic
          topics={topics}
          had={entry}
          value={values.topic}
          problem={field('topic').problem}
          onChange={(topic) => fields.set('topic', topic)}
        />
        <EntryMore field={field} other={other} />
        <Check label={knowledge.active} checked={values.active} onChange={(active) => fields.set('active', active)} />
      </FormIn>
    </FormDialog>
  );
}
