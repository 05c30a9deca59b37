import { Banner } from '../../ui/banner.tsx';
import { Select } from '../../ui/field.tsx';
import { CHANNELS } from '#domain/channel.ts';
import type { Day } from '#domain/day.ts';
import type { Scope } from '#domain/report/question.ts';
import { useApp } from '../app/context.ts';
import { DayField } from '../filters/day-field.tsx';
import { Folded } from '../filters/folded.tsx';
import { OperatorSelect } from '../filters/operator-select.tsx';
import { optionsOf } from '../filters/options.ts';
import { SubtopicSelect, TopicSelect } from '../filters/topic-select.tsx';
import type { Asked } from './address.ts';
import { daysIn, searchOf } from './address.ts';
import type { Preset } from './period.ts';
import { PRESETS } from './period.ts';
import { useText } from './words.ts';
import type { ReportView } from './views.ts';
import './period-bar.css';

type Props = { view: ReportView; asked: Asked; today: Day };

const OWN = 'own';

/** The days and the chats that a report is about. Each change is a new address, so that the browser's "back" undoes it and the address can be sent. */
export function PeriodBar({ view, asked, today }: Props) {
  const { router } = useApp();
  const { reports } = useText();
  const { period, scope } = asked;
  const go = (days: Parameters<typeof searchOf>[0], next: Scope) =>
    router.go({ page: 'reports', view, search: searchOf(days, next) });
  /** Sets one part of the scope, or removes it. */
  const set = <K extends keyof Scope>(part: K, value: Scope[K] | undefined) => {
    const { [part]: _, ...rest } = scope;
    // A subtopic goes with its topic.
    const { subtopicId: __, ...kept } = rest as Scope;
    const left = part === 'topicId' ? kept : rest;
    go(daysIn(period), value === undefined ? left : { ...left, [part]: value });
  };
  return (
    <div class="period-bar panel" role="search" aria-label={reports.filters}>
      <Folded count={Object.keys(scope).length} label={reports.filtersOn(Object.keys(scope).length)}>
        <Select<Preset | typeof OWN>
          small
          label={reports.period}
          value={period.preset ?? OWN}
          options={[
            ...PRESETS.map((preset) => ({ value: preset, label: reports.presets[preset] })),
            { value: OWN, label: reports.own },
          ]}
          onChange={(chosen) => go(chosen === OWN ? { from: period.from, to: period.to } : { preset: chosen }, scope)}
        />
        <DayField
          label={reports.from}
          day={period.from}
          max={today}
          onDay={(day) => day && go({ from: day, to: period.to }, scope)}
        />
        <DayField
          label={reports.to}
          day={period.to}
          max={today}
          onDay={(day) => day && go({ from: period.from, to: day }, scope)}
        />
        <OperatorSelect chosen={scope.operatorId} onChoose={(id) => set('operatorId', id ?? undefined)} />
        <TopicSelect chosen={scope.topicId} onChoose={(topicId) => set('topicId', topicId)} />
        <SubtopicSelect
          topicId={scope.topicId}
          chosen={scope.subtopicId}
          onChoose={(subtopicId) => set('subtopicId', subtopicId)}
        />
        <Select
          small
          label={reports.channel}
          {...optionsOf(
            scope.channel,
            CHANNELS.map((channel) => [channel, reports.channels[channel]]),
            { any: reports.anyChannel, gone: '' },
            (chosen) =>
              set(
                'channel',
                CHANNELS.find((channel) => channel === chosen),
              ),
          )}
        />
      </Folded>
      {period.mended.map((what) => (
        <Banner key={what} icon="warning" boxed>
          {reports.mended[what]}
        </Banner>
      ))}
    </div>
  );
}
