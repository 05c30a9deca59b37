import { useState } from 'preact/hooks';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Check, Select } from '../../../ui/field.tsx';
import { wordsOf } from '../../form/problem.ts';
import type { AnyLeft, Import, Stage } from './import-model.ts';
import type { Does, Line } from './plan.ts';
import { DOES } from './plan.ts';
import { useText } from './words.ts';
import '../../form/item.css';

/** So many lines of the plan are shown; the counts above tell of all. */
const SHOWN = 100;

const TONES = { add: 'success', change: 'accent', leave: 'neutral', refuse: 'danger' } as const;

/** What the import would do, before it does anything. */
export function Plan({ model, stage }: { model: Import; stage: Extract<Stage, { is: 'planned' }> }) {
  const { importing: text } = useText();
  const [shown, setShown] = useState<'all' | Does>('all');
  const lines = model.lines.value;
  const counts = model.counts.value;
  const topics = model.offered.value;
  const missing = model.missing.value;
  const todo = counts.add + counts.change;
  const visible = lines.filter(({ does }) => shown === 'all' || does === shown).slice(0, SHOWN);
  const named = stage.sources.filter(({ topic }) => topic !== null).length;
  return (
    <>
      {stage.left.length > 0 && <LeftOver left={stage.left} />}
      {lines.length > 0 && (
        <>
          <p role="status" class="item-tags">
            {DOES.filter((does) => counts[does] > 0).map((does) => (
              <Tone key={does} does={does}>
                {text.counts[does](counts[does])}
              </Tone>
            ))}
          </p>
          {model.tooMuch.value && (
            <Banner icon="warning" boxed>
              {text.tooMuch}
            </Banner>
          )}
          {topics.length === 0 && missing.length === 0 && (
            <Banner icon="topics" tone="accent" boxed>
              {text.noTopics}
            </Banner>
          )}
          {topics.length > 0 && (named < stage.sources.length || missing.length > 0) && (
            <Select
              label={text.topic}
              value={model.topicId.value}
              options={topics.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={model.chooseTopic}
            />
          )}
          {missing.length > 0 && (
            <Check label={text.makeTopics(missing)} checked={model.makesTopics.value} onChange={model.makeTopics} />
          )}
        </>
      )}
      <div class="dialog-actions">
        <Button onClick={model.again}>{text.back}</Button>
        <Button kind="primary" off={todo === 0} onClick={() => void model.start()}>
          {lines.length > 0 && todo === 0 && counts.leave > 0 ? text.nothingNew : text.start(todo)}
        </Button>
      </div>
      {lines.length > 0 && (
        <>
          <Select
            small
            label={text.show}
            value={shown}
            options={[
              { value: 'all', label: text.all },
              ...DOES.map((does) => ({ value: does, label: text.does[does] })),
            ]}
            onChange={setShown}
          />
          <ul class="item-list panel" aria-label={text.plan}>
            {visible.map((line, at) => (
              <PlanLine key={at} line={line} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Tone({ does, children }: { does: Does; children: string }) {
  return <Badge tone={TONES[does]}>{children}</Badge>;
}

function PlanLine({ line }: { line: Line }) {
  const all = useText();
  const { importing: text } = all;
  return (
    <li class="item">
      <div class="grow">
        <strong>{line.title || text.unnamed}</strong>
        <p class="item-answer">{line.source.answer}</p>
        <span class="item-tags">
          <Tone does={line.does}>{text.does[line.does]}</Tone>
          {line.source.cut && <Badge tone="warning">{text.cut}</Badge>}
          {line.does === 'refuse' && (
            <Badge tone="danger">{text.wrong(text.fields[line.field] ?? line.field, wordsOf(line.problem, all))}</Badge>
          )}
        </span>
      </div>
    </li>
  );
}

/** The sources of which nothing could be taken, and why. */
function LeftOver({ left }: { left: readonly AnyLeft[] }) {
  const { importing: text } = useText();
  return (
    <Banner icon="warning" tone="danger" boxed>
      <strong>{text.leftTitle}</strong>
      <ul>
        {left.slice(0, 10).map((one, at) => (
          <li key={at}>
            {one.path && `${one.path}: `}
            {reasonOf(one, text.why)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

type Why = ReturnType<typeof useText>['importing']['why'];

function reasonOf(one: AnyLeft, why: Why): string {
  switch (one.why) {
    case 'said':
      return one.text;
    case 'columns':
      return why.columns(one.found);
    case 'too-many':
    case 'too-large':
      return why[one.why](one.most);
    default:
      return why[one.why];
  }
}
