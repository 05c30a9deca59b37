import { useState } from 'preact/hooks';
import { useComputed } from '@preact/signals';
import { dayOf } from '#domain/day.ts';
import { ENDINGS } from '#domain/ending.ts';
import type { HistoryFilter } from '#domain/history.ts';
import { SCORES } from '#domain/history.ts';
import { PERIODS, dated } from '#domain/history-period.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Field, Select } from '../../ui/field.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { zoneOf } from '../time/moments.ts';
import { useNameOf } from '../people/person-name.tsx';
import { countOf, searchOf } from './address.ts';
import { FromReport } from './from-report.tsx';
import type { History } from './history-model.ts';
import { PhoneFilter } from './phone-filter.tsx';
import { optionsOf } from './options.ts';
import { useText } from './words.ts';
import { WordsFilter } from './words-filter.tsx';

type Props = { history: Pick<History, 'filter'>; chatId: string | null };

/** The filters. Each change is a new address, so that the browser's "back" undoes the change. */
export function Filters({ history, chatId }: Props) {
  const { router } = useApp();
  const { company, clock, team } = useWork();
  const nameOf = useNameOf();
  const { history: text, ending: endings } = useText();
  const [open, setOpen] = useState(false);
  const filter = history.filter.value;
  // The days of a period are shown, and may be changed from there.
  const topics = company.topics.value;
  const topic = topics?.find(({ id }) => id === filter.topicId);
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
    <form
      class={classes('history-filters', open && 'open')}
      role="search"
      aria-label={text.filters}
      onSubmit={(event) => event.preventDefault()}
    >
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
      <div class="history-toggle">
        <Button small icon="filter" expanded={open} onClick={() => setOpen(!open)}>
          {count > 0 ? text.filtersOn(count) : text.filters}
        </Button>
      </div>
      <div class="history-fields">
        <Field
          small
          type="date"
          label={text.from}
          value={from ?? ''}
          max={to ?? today.value}
          onInput={(value) => onDay(value, (day) => set('from', day))}
        />
        <Field
          small
          type="date"
          label={text.to}
          value={to ?? ''}
          {...(from === undefined ? {} : { min: from })}
          max={today.value}
          onInput={(value) => onDay(value, (day) => set('to', day))}
        />
        <Select
          small
          label={text.topic}
          {...optionsOf(
            filter.topicId,
            topics?.map(({ id, title }) => [id, title]),
            { any: text.anyTopic, none: text.noTopic, gone: text.goneTopic },
            (topicId) => {
              const { topicId: _, subtopicId: __, ...rest } = filter;
              go(topicId === undefined ? rest : { ...rest, topicId });
            },
          )}
        />
        <Select
          small
          label={text.subtopic}
          disabled={!filter.topicId || (topic?.subtopics.length === 0 && filter.subtopicId === undefined)}
          {...optionsOf(
            filter.subtopicId,
            topic?.subtopics.map(({ id, title }) => [id, title]),
            { any: text.anySubtopic, gone: text.goneSubtopic },
            (subtopicId) => set('subtopicId', subtopicId ?? undefined),
          )}
        />
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
        <Toggles
          label={text.rating}
          toggles={[
            ...SCORES.map((score) => ({
              on: filter.scores?.includes(score) ?? false,
              label: text.stars(score),
              shown: `★ ${score}`,
              onToggle: (on: boolean) => {
                const others = (filter.scores ?? []).filter((other) => other !== score);
                const scores = on ? [...others, score].toSorted() : others;
                set('scores', scores.length > 0 ? scores : undefined);
              },
            })),
            {
              on: filter.scores === null,
              label: text.unrated,
              onToggle: (on: boolean) => set('scores', on ? null : undefined),
            },
          ]}
        />
        <FromReport filter={filter} onRemove={() => set('counts', undefined)} />
        {count > 0 && (
          <div class="history-reset">
            <Button small kind="quiet" icon="close" onClick={() => go({})}>
              {text.reset}
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}

/** Ignores a date that is not fully typed yet. */
function onDay(value: string, set: (day: string | undefined) => void): void {
  if (value === '') set(undefined);
  else if (/^2\d{3}-/.test(value)) set(value);
}
