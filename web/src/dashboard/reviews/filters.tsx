import type { HistoryFilter } from '#domain/history.ts';
import { SCORES } from '#domain/history.ts';
import { dated } from '#domain/history-period.ts';
import { Field, Select } from '../../ui/field.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { useApp } from '../app/context.ts';
import { optionsOf } from '../history/options.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import type { Wanted } from './address.ts';
import { STATES, searchFor } from './address.ts';
import type { Reviews } from './reviews-model.ts';
import { useText } from './words.ts';

/** The filters. Each change is a new address, so that the browser's "back" undoes the change. */
export function Filters({ model }: { model: Pick<Reviews, 'wanted' | 'today'> }) {
  const { router } = useApp();
  const { company, team } = useWork();
  const { history: text, reviews: words } = useText();
  const nameOf = useNameOf();
  const wanted = model.wanted.value;
  const { filter, state } = wanted;
  const today = model.today.value;
  const shown = today === undefined ? filter : dated(filter, today);
  const go = (next: Partial<Wanted>) =>
    router.go({ page: 'reviews', chatId: null, search: searchFor({ ...wanted, ...next }) });
  const set = <K extends keyof HistoryFilter>(part: K, value: HistoryFilter[K] | undefined) => {
    const { [part]: _, ...rest } = part === 'from' || part === 'to' ? shown : filter;
    go({ filter: value === undefined ? rest : { ...rest, [part]: value } });
  };
  const day = (part: 'from' | 'to') => (value: string) => {
    if (value === '') set(part, undefined);
    // A date that is not fully typed yet is none.
    else if (/^2\d{3}-/.test(value)) set(part, value);
  };
  return (
    <form class="reviews-filters" role="search" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <Select
        small
        label={words.judged}
        value={state}
        options={STATES.map((value) => ({ value, label: words.states[value] }))}
        onChange={(value) => go({ state: value })}
      />
      <Field small type="date" label={text.from} value={shown.from ?? ''} onInput={day('from')} />
      <Field small type="date" label={text.to} value={shown.to ?? ''} onInput={day('to')} />
      <Select
        small
        label={text.operator}
        {...optionsOf(
          filter.ownerId,
          team.everybody.value?.map(({ id, firstName }) => [id, nameOf(id) ?? firstName]),
          { any: text.anyOperator, none: text.noOperator, gone: text.goneOperator },
          (ownerId) => set('ownerId', ownerId),
        )}
      />
      <Select
        small
        label={text.topic}
        {...optionsOf(
          filter.topicId,
          company.topics.value?.map(({ id, title }) => [id, title]),
          { any: text.anyTopic, none: text.noTopic, gone: text.goneTopic },
          (topicId) => set('topicId', topicId),
        )}
      />
      <Toggles
        label={text.rating}
        toggles={SCORES.map((score) => ({
          on: filter.scores?.includes(score) ?? false,
          label: text.stars(score),
          shown: `★ ${score}`,
          onToggle: (on: boolean) => {
            const others = (filter.scores ?? []).filter((other) => other !== score);
            const scores = on ? [...others, score].toSorted() : others;
            set('scores', scores.length > 0 ? scores : undefined);
          },
        }))}
      />
    </form>
  );
}
