import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { SamplePanel } from './sample-panel.tsx';
import { StartModel } from './start-model.ts';
import { StepRow } from './step-row.tsx';
import { STEPS } from './steps.ts';
import { useText } from './words.ts';
import './start.css';

/** "Первые шаги": what a new company does in its first hour, each step with the place where it is done. */
export function StartPage() {
  const { router } = useApp();
  const { reads, company, team, habits } = useWork();
  const { start } = useText();
  const model = useModel(
    () => new StartModel(reads, { company: company.company, topics: company.topics, everybody: team.everybody }),
  );
  useEffect(() => void model.askClosed(), []);
  const done = model.done.value;
  const hide = () => {
    habits.hideStart();
    router.go({ page: 'mine', chatId: null });
  };
  return (
    <div class="page-body narrow">
      <div class="page-head">
        <p class="grow faint">{done === STEPS.length ? start.all : start.lead}</p>
        <Button onClick={hide}>{start.hide}</Button>
      </div>
      <section class="panel stack start-steps">
        <p role="status">{start.progress(done, STEPS.length)}</p>
        <Progress label={start.progress(done, STEPS.length)} share={done / STEPS.length} />
        <ol>
          {STEPS.map((step) => (
            <StepRow key={step} step={step} done={model.steps.value[step]} company={company.company.value} />
          ))}
        </ol>
      </section>
      <SamplePanel hasSample={model.hasSample.value} />
    </div>
  );
}
