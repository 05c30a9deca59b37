import { Banner } from '../../ui/banner.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { CHANNELS } from '#domain/channel.ts';
import type { Day } from '#domain/day.ts';
import type { Scope } from '#domain/report/question.ts';
import { useApp } from '../app/context.ts';
import { optionsOf } from '../history/options.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
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
  const { company, team } = useWork();
  const nameOf = useNameOf();
  const { reports } = useText();
  const { period, scope } = asked;
  const topics = company.topics.value;
  const topic = topics?.find(({ id }) => id === scope.topicId);
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
      <div class="period-bar-fields">
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
        <Field
          small
          type="date"
          label={reports.from}
          value={period.from}
          max={today}
          onInput={(value) => whole(value) && go({ from: value, to: period.to }, scope)}
        />
        <Field
          small
          type="date"
          label={reports.to}
          value={period.to}
          max={today}
          onInput={(value) => whole(value) && go({ from: period.from, to: value }, scope)}
        />
        <Select
          small
          label={reports.operator}
          {...optionsOf(
            scope.operatorId,
            team.everybody.value?.map(({ id, firstName }) => [id, nameOf(id) ?? firstName]),
            { any: reports.anyOperator, gone: reports.unknownOperator },
            (operatorId) => set('operatorId', operatorId ?? undefined),
          )}
        />
        <Select
          small
          label={reports.topic}
          {...optionsOf(
            scope.topicId,
            topics?.map(({ id, title }) => [id, title]),
            { any: reports.anyTopic, none: reports.noTopic, gone: reports.goneTopic },
            (topicId) => set('topicId', topicId),
          )}
        />
        <Select
          small
          label={reports.subtopic}
          disabled={!scope.topicId || (topic?.subtopics.length === 0 && scope.subtopicId === undefined)}
          {...optionsOf(
            scope.subtopicId,
            topic?.subtopics.map(({ id, title }) => [id, title]),
            { any: reports.anySubtopic, gone: reports.goneSubtopic },
            (subtopicId) => set('subtopicId', subtopicId ?? undefined),
          )}
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
      </div>
      {period.mended.map((what) => (
        <Banner key={what} icon="warning" boxed>
          {reports.mended[what]}
        </Banner>
      ))}
    </div>
  );
}

/** Is the date typed to its end? A year that is still being typed begins with zeros. */
const whole = (value: string) => /^2\d{3}-/.test(value);
