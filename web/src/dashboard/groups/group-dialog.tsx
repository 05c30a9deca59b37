import { CHANNELS } from '#domain/channel.ts';
import { versionOf } from '#domain/form.ts';
import type { Group } from '#domain/group/group.ts';
import { GROUP_KINDS } from '#domain/group/group.ts';
import { LOCALES } from '#domain/locale.ts';
import { Area, Check, Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useWork } from '../work/context.ts';
import type { GroupDraft } from './group-draft.ts';
import { callOf, draftOf, keyOf } from './group-draft.ts';
import { useText } from './words.ts';

/** A group's name, and by which chats it is chosen. */
export function GroupDialog({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const { desk } = useApp();
  const { groups: text, common } = useText();
  const fields = useForm(
    draftOf(group),
    toDesk(desk, 'saveGroup', (values: GroupDraft, version) => callOf(group?.id ?? null, values, version)),
    group ? { version: versionOf(group), read: (now) => draftOf(now as Group) } : undefined,
  );
  const field = useFields(fields);
  const { channels, languages, topics } = fields.values.value;
  const listed = (value: readonly string[]) => value.join(', ');
  const pages = field('pages');
  return (
    <FormDialog title={group ? text.edit : text.add} onClose={onClose}>
      <FormIn of={fields} said={common.saved} onSaved={onClose} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: text.title },
            kind: { label: text.kind, text: (kind) => text.kinds[kind] },
            topics: { label: text.topics, text: listed },
            channels: { label: text.channels, text: listed },
            pages: { label: text.pages },
            languages: { label: text.languages, text: listed },
          }}
        />
        <Field label={text.title} autofocus {...field('title')} />
        <Select
          label={text.kind}
          options={GROUP_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
          {...field('kind')}
        />
        <h3>{text.rule}</h3>
        <p class="field-hint">{text.ruleHint}</p>
        <TopicChecks chosen={topics} onChange={(keys) => fields.set('topics', keys)} />
        <Area label={text.pages} hint={text.pagesHint} {...pages} problem={pages.problem && text.badPage} />
        <Checks
          label={text.languages}
          all={LOCALES.map((value) => ({ value, label: common.languages[value] }))}
          chosen={languages}
          onChange={(chosen) => fields.set('languages', chosen)}
        />
        <Checks
          label={text.channels}
          all={CHANNELS.map((value) => ({ value, label: text.channelNames[value] }))}
          chosen={channels}
          onChange={(chosen) => fields.set('channels', chosen)}
        />
      </FormIn>
    </FormDialog>
  );
}

function TopicChecks({ chosen, onChange }: { chosen: string[]; onChange: (keys: string[]) => void }) {
  const { company } = useWork();
  const { groups: text } = useText();
  const topics = company.offered.value ?? [];
  if (topics.length === 0) return <p class="faint">{text.noTopics}</p>;
  const all = topics.flatMap(({ id: topicId, title, subtopics }) => [
    { value: keyOf({ topicId, subtopicId: null }), label: text.wholeTopic(title) },
    ...subtopics.map((one) => ({
      value: keyOf({ topicId, subtopicId: one.id }),
      label: text.subtopic(title, one.title),
    })),
  ]);
  return <Checks label={text.topics} all={all} chosen={chosen} onChange={onChange} />;
}

type ChecksProps<V extends string> = {
  label: string;
  all: readonly { value: V; label: string }[];
  chosen: V[];
  onChange: (chosen: V[]) => void;
};

function Checks<V extends string>({ label, all, chosen, onChange }: ChecksProps<V>) {
  return (
    <fieldset class="stack">
      <legend class="field-label">{label}</legend>
      {all.map(({ value, label: name }) => (
        <Check
          key={value}
          label={name}
          checked={chosen.includes(value)}
          onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
        />
      ))}
    </fieldset>
  );
}
