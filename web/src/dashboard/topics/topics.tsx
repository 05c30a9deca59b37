import { useComputed, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import { dayOf } from '#domain/day.ts';
import type { Topic } from '#domain/topic.ts';
import { isMerged, isOffered } from '#domain/topic/life.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Select } from '../../ui/field.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { CountsModel, SPANS } from './counts-model.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { RetiredItem } from './retired-item.tsx';
import { TopicDialog } from './topic-dialog.tsx';
import { TopicItem } from './topic-item.tsx';
import { useText } from './words.ts';
import '../form/item.css';
import './topics.css';

type Open = { what: 'new' } | { what: 'edit' | 'merge'; topic: Topic };

/** "Темы": what conversations are about, in the order in which operators choose them. */
export function TopicsPage() {
  const { desk } = useApp();
  const { company, clock } = useWork();
  const { topics: text, common } = useText();
  const timeZone = useComputed(() => company.company.value?.settings.timeZone);
  const today = useComputed(() => (timeZone.value === undefined ? undefined : dayOf(clock.now.value, timeZone.value)));
  const counts = useModel(() => new CountsModel(desk, today));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const topics = company.topics.value;
  const inUse = topics?.filter(isOffered) ?? [];
  const retired = topics?.filter(({ life }) => life !== undefined) ?? [];
  return (
    <div class="page-body narrow">
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button kind="primary" icon="plus" onClick={() => setOpen({ what: 'new' })}>
          {text.add}
        </Button>
      </div>
      <Merging />
      {topics !== undefined && topics.length > 0 && (
        <div class="topics-head">
          <p class="grow field-hint">{text.dragHint}</p>
          <Select
            small
            label={text.counted}
            value={String(counts.span.value)}
            options={SPANS.map((days) => ({ value: String(days), label: text.periods[days] }))}
            onChange={(value) => (counts.span.value = SPANS.find((days) => String(days) === value) ?? 28)}
          />
        </div>
      )}
      {counts.failed.value && <p class="faint">{text.countFailed}</p>}
      <section class="panel">
        {topics === undefined && <Loading label={common.loading} />}
        {topics?.length === 0 && <Empty icon="topics" title={text.empty} text={text.emptyText} />}
        <ul class="item-list" aria-label={text.inUse}>
          {inUse.map((topic, place) => (
            <TopicItem
              key={topic.id}
              topic={topic}
              all={topics ?? []}
              before={inUse[place - 1]}
              after={inUse[place + 1]}
              counts={counts}
              onEdit={() => setOpen({ what: 'edit', topic })}
              onMerge={() => setOpen({ what: 'merge', topic })}
            />
          ))}
        </ul>
      </section>
      {retired.length > 0 && (
        <section class="panel section stack">
          <h2>{text.archive}</h2>
          <p class="faint">{text.archiveLead}</p>
          <ul class="item-list" aria-label={text.archive}>
            {retired.map((topic) => (
              <RetiredItem
                key={topic.id}
                topic={topic}
                counts={counts}
                onMerge={() => setOpen({ what: 'merge', topic })}
              />
            ))}
          </ul>
        </section>
      )}
      {open?.what === 'merge' && <MergeDialog topic={open.topic} offered={inUse} onClose={close} />}
      {(open?.what === 'new' || open?.what === 'edit') && (
        <TopicDialog topic={open.what === 'edit' ? open.topic : null} onClose={close} />
      )}
    </div>
  );
}

/** How far what had a merged topic has followed. */
function Merging() {
  const { company } = useWork();
  const { topics: text } = useText();
  const names = new Map(company.named.value?.map(({ id, title }) => [id, title]));
  return (
    <>
      {company.all.value?.filter(isMerged).map(({ id, title, life }) =>
        life.stage === 'moving' ? (
          <Banner key={id} icon="topics" tone="accent" boxed>
            <span class="topics-merging">
              <span>{text.merging(title, names.get(life.into) ?? '')}</span>
              <span class="faint">{text.followed(life.done, life.total)}</span>
              <Progress
                label={text.merging(title, names.get(life.into) ?? '')}
                share={life.total === 0 ? 0 : life.done / life.total}
              />
            </span>
          </Banner>
        ) : null,
      )}
    </>
  );
}
