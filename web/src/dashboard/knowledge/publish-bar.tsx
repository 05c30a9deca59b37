import { useState } from 'preact/hooks';
import type { Day } from '#domain/day.ts';
import { standingOf } from '#domain/publication.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useMoments } from '../time/moments.ts';
import type { Knowledge } from './knowledge-model.ts';
import { useText } from './words.ts';
import { later } from '../app/later.tsx';
import { PUBLICATION_WORDS } from './publications/words.ts';
import './publish.css';

const CompareDialog = later(() => import('./publications/compare-dialog.tsx').then((loaded) => loaded.CompareDialog), {
  words: PUBLICATION_WORDS,
  quiet: true,
});

/** Says whether visitors already get the knowledge as it was last saved, with the button "Опубликовать". */
export function PublishBar({ model, today }: { model: Knowledge; today: Day }) {
  const [comparing, setComparing] = useState(false);
  const { desk, commands } = useApp();
  const { write } = useMoments();
  const { company, clock } = useWork();
  const { publishing: text } = useText();
  const known = company.company.value;
  const publication = model.publication.value;
  if (!known || publication === undefined) return null;
  const standing = standingOf(known, publication, clock.now.value);
  const since = known.published?.at ?? null;
  const when = (at: number) => write(at, 'short');
  const may = standing.is === 'changed' || standing.is === 'failed';
  return (
    <section class="publish panel" aria-label={text.label} data-standing={standing.is}>
      <div class="grow" role="status">
        {standing.is === 'empty' && <Badge>{text.empty}</Badge>}
        {standing.is === 'changed' && <Badge tone="warning">{text.changed}</Badge>}
        {standing.is === 'training' && (
          <span class="row">
            <Spinner />
            {text.training}
          </span>
        )}
        {standing.is === 'published' && <Badge tone="success">{text.published(when(standing.at))}</Badge>}
        {standing.is === 'failed' && <Badge tone="danger">{text.failed(when(standing.at))}</Badge>}
        <p class="faint">
          {standing.is === 'failed' && `${text.why[standing.why]} `}
          {standing.is !== 'published' && (since === null ? text.silent : text.former(when(since)))}
        </p>
      </div>
      {standing.is === 'training' && standing.progress > 0 && (
        <Progress label={text.training} share={standing.progress} />
      )}
      {may && known.published !== null && (
        <Button icon="reports" off={model.all.value === undefined} onClick={() => setComparing(true)}>
          {text.compare}
        </Button>
      )}
      <Button
        kind="primary"
        icon="send"
        off={!may}
        busy={commands.running.value.has('publish')}
        onClick={() => void commands.run('publish', () => desk('publish', {}))}
      >
        {text.publish}
      </Button>
      {comparing && model.all.value && (
        <CompareDialog
          entries={model.all.value}
          today={today}
          level={known.settings.botLevel}
          onClose={() => setComparing(false)}
        />
      )}
    </section>
  );
}
