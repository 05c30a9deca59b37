import { useModel } from '@preact/signals';
import { REPLY_SCOPES, mayEditReplies } from '#domain/canned-reply.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Area, Check, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { useHeld } from '../form/unsaved-parts.tsx';
import { useWork } from '../work/context.ts';
import type { Counts, Import } from './import-model.ts';
import { ImportModel } from './import-model.ts';
import { MOST_READ } from './read-rows.ts';
import { useText } from './words.ts';

/** A larger file is no list of replies. */
const MOST_BYTES = 4_000_000;

/** "Загрузить шаблоны": from a table that is pasted or a file. Says what would become of each row before anything is changed. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { replyImport: words } = useText();
  return (
    <FormDialog title={words.title} large onClose={onClose}>
      <ImportSteps onClose={onClose} />
    </FormDialog>
  );
}

/** The table, what would become of it, and what has. */
function ImportSteps({ onClose }: { onClose: () => void }) {
  const { desk, toasts } = useApp();
  const { self } = useWork();
  const { replies: text, replyImport: words, common } = useText();
  const model = useModel(() => new ImportModel(desk));
  const scopes = REPLY_SCOPES.filter((scope) => mayEditReplies(self.value.role, scope).ok);
  const step = model.step.value;
  useHeld(() => model.text.value.trim() !== '' && model.step.value.is !== 'done');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) return toasts.warn(words.tooLarge);
    model.write(await file.text());
  };
  const isReady = model.read.value?.ok === true && model.read.value.rows.length > 0;
  return (
    <>
      <div class="stack">
        <p class="faint">{words.lead}</p>
        {scopes.length > 1 && (
          <Select
            label={text.scope}
            value={model.scope.value}
            options={scopes.map((value) => ({ value, label: text.scopes[value] }))}
            onChange={(value) => model.choose(value)}
          />
        )}
        <Area label={words.table} hint={words.tableHint} rows={6} value={model.text.value} onInput={model.write} />
        <label class="button plain">
          {words.file}
          <input
            class="hidden-text"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </label>
        <Check label={words.replaces} checked={model.replaces.value} onChange={model.replace} />
        <Read model={model} />
        {step.is === 'refused' && (
          <Banner icon="warning" tone="danger" boxed urgent>
            {step.refusal.text}
          </Banner>
        )}
        {(step.is === 'planned' || step.is === 'done') && (
          <Outcome counts={step.counts} isDone={step.is === 'done'} replaces={model.replaces.value} />
        )}
      </div>
      <div class="dialog-actions">
        <Button onClick={onClose}>{step.is === 'done' ? common.close : common.cancel}</Button>
        {step.is === 'planned' ? (
          <Button kind="primary" onClick={() => void model.carryOut()}>
            {words.carryOut}
          </Button>
        ) : (
          step.is !== 'done' && (
            <Button kind="primary" off={!isReady} busy={step.is === 'asking'} onClick={() => void model.look()}>
              {words.look}
            </Button>
          )
        )}
      </div>
    </>
  );
}

/** What was read, and the rows that cannot be taken. */
function Read({ model }: { model: Import }) {
  const { replyImport: words } = useText();
  const read = model.read.value;
  if (read === null) return null;
  if (!read.ok) return <p class="field-problem">{read.why === 'empty' ? words.empty : words.tooMany(MOST_READ)}</p>;
  return (
    <>
      <p role="status">{words.read(read.rows.length)}</p>
      {read.bad.length > 0 && (
        <ul class="reply-import-bad" aria-label={words.bad}>
          {read.bad.slice(0, 20).map(({ line, title, why, variable }) => (
            <li key={line} class="field-problem">
              {words.badRow(line, title)}
              {why === 'variable' ? words.variable(variable ?? '') : words.why[why]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Outcome({ counts, isDone, replaces }: { counts: Counts; isDone: boolean; replaces: boolean }) {
  const { replyImport: words } = useText();
  const lines = [
    isDone ? words.added(counts.new) : words.willAdd(counts.new),
    counts.same > 0 && words.same(counts.same),
    counts.differs > 0 && (replaces ? words.replaced(counts.differs) : words.differs(counts.differs)),
    counts.full > 0 && words.full(counts.full),
  ].filter((line) => line !== false);
  return (
    <Banner icon={isDone ? 'check' : 'chats'} tone="accent" boxed>
      {lines.join(' ')}
    </Banner>
  );
}
