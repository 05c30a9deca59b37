import type { HistoryFilter } from '#domain/history.ts';
import { dated } from '#domain/history-period.ts';
import { Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { DayField } from '../filters/day-field.tsx';
import { Folded } from '../filters/folded.tsx';
import { OperatorSelect } from '../filters/operator-select.tsx';
import { ScoreToggles } from '../filters/score-toggles.tsx';
import { TopicSelect } from '../filters/topic-select.tsx';
import { countOf } from '../history/address.ts';
import type { Wanted } from './address.ts';
import { STATES, searchFor } from './address.ts';
import type { Reviews } from './reviews-model.ts';
import { useText } from './words.ts';

/** The filters. Each change is a new address, so that the browser's "back" undoes the change. */
export function Filters({ model }: { model: Pick<Reviews, 'wanted' | 'today'> }) {
  const { router } = useApp();
  const { history: text, reviews: words } = useText();
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
  return (
    <form class="reviews-filters" role="search" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <Folded count={countOf(filter)}>
        <Select
          small
          label={words.judged}
          value={state}
          options={STATES.map((value) => ({ value, label: words.states[value] }))}
          onChange={(value) => go({ state: value })}
        />
        <DayField label={text.from} day={shown.from} onDay={(day) => set('from', day)} />
        <DayField label={text.to} day={shown.to} onDay={(day) => set('to', day)} />
        <OperatorSelect none chosen={filter.ownerId} onChoose={(ownerId) => set('ownerId', ownerId)} />
        <TopicSelect chosen={filter.topicId} onChoose={(topicId) => set('topicId', topicId)} />
        <ScoreToggles scores={filter.scores} onChange={(scores) => set('scores', scores)} />
      </Folded>
    </form>
  );
}
