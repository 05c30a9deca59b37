import { useModel } from '@preact/signals';
import type { AuditFilter } from '#domain/audit-query.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { download } from '../history/download.ts';
import { AuditExportModel, rowsInParts } from '../history/export-model.ts';
import { auditHead, auditLines } from './export.ts';
import { useTelling } from './use-telling.ts';
import { useText } from './words.ts';

/** Saves every entry that the filters find as a table, with its progress, and lets it be cancelled and gone on with. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const { deskInParts, toasts } = useApp();
  const words = useText();
  const { audit, common } = words;
  const telling = useTelling();
  const model = useModel(() => new AuditExportModel());
  const exporting = model.exporting.value;
  const begin = () =>
    model.begin({
      ...rowsInParts((after, stop) => deskInParts('readAudit', { filter, after }, stop)),
      head: auditHead(words),
      write: (rows) => auditLines(rows, telling),
      done: (file) => {
        download(audit.exportName, file);
        toasts.say(audit.exported);
      },
    });
  if (exporting.state === 'idle')
    return (
      <Button icon="save" onClick={() => void begin()}>
        {audit.export}
      </Button>
    );
  return (
    <div class="row wrap" role="status">
      <span>
        {exporting.state === 'running' ? audit.exporting(exporting.rows) : audit.exportStopped(exporting.rows)}
      </span>
      {exporting.state === 'stopped' && (
        <Button small icon="retry" onClick={() => void model.goOn()}>
          {audit.exportGoOn}
        </Button>
      )}
      <Button small kind="quiet" onClick={model.cancel}>
        {common.cancel}
      </Button>
    </div>
  );
}
