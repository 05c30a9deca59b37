import type { ComponentChildren } from 'preact';
import type { AuditRow } from '#domain/audit-query.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import type { Audit } from './audit-model.ts';
import { Entry } from './entry.tsx';
import { placesOf } from './place.ts';
import { useText } from './words.ts';

type Props = {
  of: Pick<Audit, 'found' | 'retry' | 'more'>;
  label: string;
  /** What is said where there is nothing. */
  empty: string;
  only?: string;
  isInList?: boolean;
  /** What an entry offers besides. */
  besides?: (row: AuditRow) => ComponentChildren;
};

/** A list of entries, a page at a time. */
export function Entries({ of: model, label, empty, only, isInList, besides }: Props) {
  const { audit, common } = useText();
  const found = model.found.value;
  if (found.state === 'loading') return <Loading label={common.loading} />;
  if (found.state === 'failed')
    return (
      <Empty icon="warning" title={audit.failed} text={audit.failedText}>
        <Button icon="retry" onClick={() => void model.retry()}>
          {common.retry}
        </Button>
      </Empty>
    );
  const { rows, here, more } = found;
  if (rows.length === 0 && more === 'none') return <Empty icon="details" title={audit.empty} text={empty} />;
  const places = placesOf(rows, here);
  return (
    <>
      <ol class="audit-list" aria-label={label}>
        {rows.map((row) => (
          <Entry
            key={row.id}
            row={row}
            place={places.get(row.id)}
            {...(only === undefined ? {} : { only })}
            {...(isInList ? { isInList } : {})}
            onUndone={() => void model.retry()}
          >
            {besides?.(row)}
          </Entry>
        ))}
      </ol>
      {rows.length === 0 && <p class="section faint">{audit.notYet}</p>}
      {more === 'failed' && (
        <p class="field-problem section" role="alert">
          {audit.moreFailed}
        </p>
      )}
      {more !== 'none' && (
        <div class="section">
          <Button busy={more === 'loading'} onClick={() => void model.more()}>
            {common.more}
          </Button>
        </div>
      )}
    </>
  );
}
