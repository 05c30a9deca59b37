import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Publication } from '#domain/publication.ts';
import { NOBODY } from '#domain/publication.ts';
import { restorable } from '#domain/republication.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Loading } from '../../../ui/spinner.tsx';
import { useNameOf } from '../../people/person-name.tsx';
import { useMoments } from '../../time/moments.ts';
import { useWork } from '../../work/context.ts';
import { PublicationsModel } from './publications-model.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { useText } from './words.ts';
import '../../form/item.css';
import './compare.css';

/** "Публикации": who published when, and the way back to an earlier one. */
export function Publications() {
  const { reads, company } = useWork();
  const { publications: text, common } = useText();
  const model = useModel(() => new PublicationsModel(reads));
  const [asked, setAsked] = useState<number | null>(null);
  const all = model.all.value;
  const known = company.company.value;
  if (all === undefined || !known) return <Loading label={common.loading} />;
  if (all.length === 0) return <Empty icon="history" title={text.empty} text={text.emptyText} />;
  const offered = restorable(all, known);
  return (
    <section class="panel">
      <p class="faint publications-lead">{text.lead}</p>
      <ol class="item-list" reversed>
        {all.map((one) => (
          <Row
            key={one.version}
            publication={one}
            isNow={one.version === known.published?.version}
            onRestore={offered.includes(one.version) ? () => setAsked(one.version) : null}
          />
        ))}
      </ol>
      {asked !== null && <RestoreDialog version={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

type RowProps = { publication: Publication; isNow: boolean; onRestore: (() => void) | null };

function Row({ publication, isNow, onRestore }: RowProps) {
  const { write } = useMoments();
  const { publications: text } = useText();
  const nameOf = useNameOf();
  const { version, by, at, state, entries, because } = publication;
  return (
    <li class="item">
      <div class="grow">
        <strong>{text.version(version)}</strong>
        <p class="faint">
          {write(at, 'full')} · {by === NOBODY ? text.system : (nameOf(by) ?? text.somebody)}
        </p>
        <span class="item-tags">
          {isNow && <Badge tone="success">{text.now}</Badge>}
          {state === 'training' && <Badge tone="accent">{text.training}</Badge>}
          {state === 'failed' && <Badge tone="danger">{text.failed}</Badge>}
          {because?.what === 'restored' && <Badge>{text.restored(because.version)}</Badge>}
          {because?.what === 'turned' && <Badge>{text.turned}</Badge>}
          {entries !== undefined && <Badge>{text.entries(entries)}</Badge>}
        </span>
        {state === 'failed' && <p class="faint">{text.why[publication.why]}</p>}
      </div>
      {onRestore !== null && (
        <Button icon="history" label={text.restoreThis(version)} onClick={onRestore}>
          {text.restore}
        </Button>
      )}
    </li>
  );
}
