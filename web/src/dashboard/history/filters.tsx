import { useComputed } from '@preact/signals';
import { dayOf } from '#domain/day.ts';
import { ENDINGS } from '#domain/ending.ts';
import type { HistoryFilter } from '#domain/history.ts';
import { PERIODS, dated } from '#domain/history-period.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { zoneOf } from '../time/moments.ts';
import { countOf, searchOf } from './address.ts';
import { FromReport } from './from-report.tsx';
import type { History } from './history-model.ts';
import { PhoneFilter } from './phone-filter.tsx';
import { optionsOf } from '../filters/options.ts';
import { DayField } from '../filters/day-field.tsx';
import { Folded } from '../filters/folded.tsx';
import { OperatorSelect } from '../filters/operator-select.tsx';
import { ScoreToggles } from '../filters/score-toggles.tsx';
import { SubtopicSelect, TopicSelect } from '../filters/topic-select.tsx';
import { useText } from './words.ts';
import { WordsFilter } from './words-filter.tsx';

type Props = { history: Pick<History, 'filter'>; chatId: string | null };

/** The filters. Each change is a new address, so that the browser's "back" undoes the change. */
export function Filters({ history, chatId }: Props) {
  const { router } = useApp();
  const { company, clock } = useWork();
  const { history: text, ending: endings } = useText();
  const filter = history.filter.value;
  const today = useComputed(() => dayOf(clock.now.value, zoneOf(company)));
  // The days of a period are shown, and may be changed from there.
  const { from, to } = dated(filter, today.value);
  const go = (next: HistoryFilter) => router.go({ page: 'history', chatId, search: searchOf(next) });
  /** Sets one part of the filter, or removes it. */
  const set = <K extends keyof HistoryFilter>(part: K, value: HistoryFilter[K] | undefined) => {
    const { [part]: _, ...rest } = part === 'from' || part === 'to' ? dated(filter, today.value) : filter;
    go(value === undefined ? rest : { ...rest, [part]: value });
  };
  const count = countOf(filter);
  return (
    <form class="history-filters" role="search" aria-label={text.filters} onSubmit={(event) => event.preventDefault()}>
      <div class="history-find">
        <WordsFilter words={filter.words} onChange={(words) => set('words', words)} />
        <Toggles
          label={text.period}
          toggles={PERIODS.map((period) => ({
            on: filter.period === period,
            label: text.periods[period],
            onToggle: (on) => {
              const { period: _, from: __, to: ___, ...rest } = filter;
              go(on ? { ...rest, period } : rest);
            },
          }))}
        />
      </div>
      <Folded count={count}>
        <DayField label={text.from} day={from} max={to ?? today.value} onDay={(day) => set('from', day)} />
        <DayField label={text.to} day={to} min={from} max={today.value} onDay={(day) => set('to', day)} />
        <TopicSelect
          chosen={filter.topicId}
          onChoose={(topicId) => {
            const { topicId: _, subtopicId: __, ...rest } = filter;
            go(topicId === undefined ? rest : { ...rest, topicId });
          }}
        />
        <SubtopicSelect
          topicId={filter.topicId}
          chosen={filter.subtopicId}
          onChoose={(subtopicId) => set('subtopicId', subtopicId)}
        />
        <OperatorSelect none chosen={filter.ownerId} onChoose={(ownerId) => set('ownerId', ownerId)} />
        <Select
          small
          label={text.ending}
          {...optionsOf(
            filter.ending,
            ENDINGS.map((one) => [one, endings[one]]),
            { any: text.anyEnding, gone: '' },
            (chosen) =>
              set(
                'ending',
                ENDINGS.find((one) => one === chosen),
              ),
          )}
        />
        <PhoneFilter key={filter.phone ?? ''} phone={filter.phone} onChange={(phone) => set('phone', phone)} />
        <ScoreToggles unrated scores={filter.scores} onChange={(scores) => set('scores', scores)} />
        <FromReport filter={filter} onRemove={() => set('counts', undefined)} />
        {count > 0 && (
          <div class="history-reset">
            <Button small kind="quiet" icon="close" onClick={() => go({})}>
              {text.reset}
            </Button>
          </div>
        )}
      </Folded>
    </form>
  );
}
