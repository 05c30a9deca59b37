import { VALIDITIES } from '#domain/bot/validity.ts';
import { Banner } from '../../ui/banner.tsx';
import { Select } from '../../ui/field.tsx';
import { Find } from '../../ui/find.tsx';
import { useWork } from '../work/context.ts';
import { SORTS } from './found-entries.ts';
import type { Knowledge } from './knowledge-model.ts';
import { useText } from './words.ts';
import './entry-tools.css';

const STATES = ['', ...VALIDITIES, 'seldom'] as const;

/** What is searched for among the entries, and in which order they stand. */
export function EntryTools({ model }: { model: Knowledge }) {
  const { company } = useWork();
  const { knowledge: text, entryList: words } = useText();
  const wanted = model.wanted.value;
  const fating = model.fating.value;
  const topics = company.topics.value ?? [];
  const needsFates = wanted.sort === 'helps' || wanted.state === 'seldom';
  return (
    <>
      <div class="entry-tools">
        <Find label={text.search} value={wanted.words} onInput={(value) => model.want({ words: value })} />
        <Select
          label={text.topic}
          value={wanted.topicId}
          options={[
            { value: '', label: words.allTopics },
            ...topics.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(topicId) => model.want({ topicId })}
        />
        <Select
          label={words.state}
          value={wanted.state}
          options={STATES.map((value) => ({ value, label: words.states[value === '' ? 'all' : value] }))}
          onChange={(state) => model.want({ state })}
        />
        <Select
          label={words.sort}
          value={wanted.sort}
          options={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
          onChange={(sort) => model.want({ sort })}
        />
      </div>
      {needsFates && fating.is !== 'unknown' && (
        <p class="faint" role="status">
          {fating.is === 'asking' && words.counting}
          {fating.is === 'known' && words.counted(fating.chats)}
        </p>
      )}
      {needsFates && fating.is === 'failed' && (
        <Banner icon="warning" tone="danger" boxed>
          {words.notCounted}
        </Banner>
      )}
    </>
  );
}
