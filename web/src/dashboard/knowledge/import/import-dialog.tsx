import type { ReadonlySignal } from '@preact/signals';
import { useModel } from '@preact/signals';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useApp } from '../../app/context.ts';
import { useWork } from '../../work/context.ts';
import { ImportModel } from './import-model.ts';
import type { Import } from './import-model.ts';
import { Plan } from './plan-view.tsx';
import { Sources } from './sources.tsx';
import { useText } from './words.ts';

type Props = { entries: ReadonlySignal<readonly KnowledgeEntry[] | undefined>; onClose: () => void };

/** "Импорт": what comes from where, what would become of it, and the import itself. */
export function ImportDialog({ entries, onClose }: Props) {
  const { desk } = useApp();
  const { company } = useWork();
  const { importing: text, common } = useText();
  const model = useModel(() => new ImportModel(desk, { entries, topics: company.topics }));
  const stage = model.stage.value;
  return (
    <Dialog title={text.title} closeLabel={common.close} large onClose={onClose}>
      <div class="stack">
        {stage.is === 'choosing' && <Sources model={model} entries={entries.value ?? []} />}
        {stage.is === 'planned' && <Plan model={model} stage={stage} />}
        <Standing model={model} onClose={onClose} />
      </div>
    </Dialog>
  );
}

/** How far the reading or the import has come, and how it ended. */
function Standing({ model, onClose }: { model: Import; onClose: () => void }) {
  const { importing: text } = useText();
  const stage = model.stage.value;
  if (stage.is === 'reading' || stage.is === 'running') {
    const share = stage.is === 'running' ? stage.share : stage.of === 0 ? 0 : stage.done / stage.of;
    const pages = stage.is === 'reading' && stage.of > 1 ? text.readingPages(stage.done, stage.of) : text.reading;
    return (
      <>
        <p role="status">{stage.is === 'running' ? text.running : pages}</p>
        <Progress label={text.progress} share={share} />
      </>
    );
  }
  if (stage.is !== 'done' && stage.is !== 'stopped') return null;
  return (
    <>
      {stage.is === 'done' ? (
        <p role="status">{text.done(stage.added, stage.changed, stage.left)}</p>
      ) : (
        <Banner icon="warning" tone="danger" boxed>
          {stage.text} {text.stopped(stage.added, stage.changed)}
        </Banner>
      )}
      <div class="dialog-actions">
        <Button onClick={model.again}>{text.back}</Button>
        <Button kind="primary" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </>
  );
}
