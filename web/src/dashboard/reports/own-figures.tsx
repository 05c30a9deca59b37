import { useComputed, useModel } from '@preact/signals';
import { dayOf } from '#domain/day.ts';
import type { Period } from '#domain/report/question.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { dayText } from '../time/dates.ts';
import { useWork } from '../work/context.ts';
import { FigureCards } from './figure-card.tsx';
import type { Own } from './own-figures-model.ts';
import { OwnFiguresModel } from './own-figures-model.ts';
import { useText } from './words.ts';

/** A person's own figures of today and of this week, beside their own of the same days a week before. Nobody is compared with anybody else. */
export function OwnFigures() {
  const { desk } = useApp();
  const { company, clock } = useWork();
  const text = useText();
  const { mine } = text.reports;
  const today = useComputed(() => {
    const zone = company.company.value?.settings.timeZone;
    return zone === undefined ? undefined : dayOf(clock.now.value, zone);
  });
  const figures = useModel(() => new OwnFiguresModel(desk, today));
  const shown = figures.shown.value;
  return (
    <section class="section panel stack tight">
      <div class="row wrap">
        <h2 class="grow">{mine.title}</h2>
        {shown.state === 'found' && (
          <Button small kind="quiet" icon="retry" label={text.reports.refresh} onClick={figures.again} />
        )}
      </div>
      <p class="faint">{mine.lead}</p>
      {shown.state === 'loading' && (
        <div role="status" class="stack tight">
          <span class="hidden-text">{text.common.loading}</span>
          <Skeleton width={60} />
          <Skeleton />
        </div>
      )}
      {shown.state === 'refused' && (
        <p class="row wrap" role="alert">
          <span class="grow broad">{shown.refusal.text}</span>
          <Button small icon="retry" onClick={figures.again}>
            {text.common.retry}
          </Button>
        </p>
      )}
      {shown.state === 'found' && (
        <>
          <Part title={mine.today} of={shown.today} />
          <Part title={mine.week} of={shown.week} />
        </>
      )}
    </section>
  );
}

function Part({ title, of: { period, figures } }: { title: string; of: Own }) {
  const { reports } = useText();
  const language = useApp().locale.locale.value;
  const written = ({ from, to }: Period) =>
    reports.days(dayText(from, 'dayShort', language), dayText(to, 'dayShort', language));
  return (
    <>
      <h3>
        {title} <span class="faint">{reports.mine.beside(written(period.now), written(period.before))}</span>
      </h3>
      <FigureCards label={title} figures={figures} />
    </>
  );
}
