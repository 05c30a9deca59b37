import type { ReadonlySignal } from '@preact/signals';
import { useModel } from '@preact/signals';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Company } from '#domain/company.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Progress } from '../../ui/progress.tsx';
import { HealthModel } from './health-model.ts';
import { openTutor } from './tutor.ts';
import { Fates } from './health-fates.tsx';
import { Findings } from './health-findings.tsx';
import { useText } from './words.ts';
import './health.css';

type Props = {
  entries: ReadonlySignal<readonly KnowledgeEntry[] | undefined>;
  company: Company;
  onOpen: (entry: KnowledgeEntry) => void;
};

/** "Здоровье базы": how the bot would treat questions in new words, and what to mend. */
export function HealthPanel({ entries, company: { settings }, onOpen }: Props) {
  const { health: text } = useText();
  const model = useModel(() => new HealthModel(openTutor, { entries, level: settings.botLevel }));
  const state = model.state.value;
  const known = entries.value ?? [];
  const running = state.is === 'running' || state.is === 'waiting';
  const health = state.is === 'done' ? state.health : null;
  return (
    <>
      <section class="panel stack health" aria-label={text.title}>
        <p class="faint">{text.lead}</p>
        <div class="row wrap">
          <p role="status" class="grow">
            {running && text.running}
            {state.is === 'stopped' && text.stopped}
            {health && text.checked(health.entries, health.phrasings)}
          </p>
          <Button icon={running ? 'close' : 'retry'} onClick={running ? model.stop : model.examine}>
            {running ? text.stop : text.again}
          </Button>
        </div>
        {state.is === 'running' && <Progress label={text.progress} share={state.done} />}
        {model.outdated.value && (
          <Banner icon="warning" boxed>
            {text.outdated}
          </Banner>
        )}
        {state.is === 'failed' && (
          <Banner icon="warning" tone="danger" boxed>
            {text.failed}
          </Banner>
        )}
      </section>
      {health?.entries === 0 && (
        <section class="panel">
          <Empty icon="book" title={text.empty} text={text.emptyText} />
        </section>
      )}
      {health && health.entries > 0 && (
        <>
          <Fates health={health} level={model.level.value} onLevel={model.setLevel} />
          <Findings health={health} entries={known} onOpen={onOpen} />
        </>
      )}
    </>
  );
}
