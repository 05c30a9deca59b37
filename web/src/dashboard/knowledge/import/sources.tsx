import { useRef, useState } from 'preact/hooks';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { download } from '../../history/download.ts';
import { useWork } from '../../work/context.ts';
import { asArchive, asTable } from './export.ts';
import type { Import } from './import-model.ts';
import { useText } from './words.ts';
import '../../topics/subtopics.css';
import './import.css';

const KINDS = '.csv,.tsv,.txt,.md,.markdown,.zip,.json';

/** From where the entries come: files or a folder of this computer, or a page of a website. */
export function Sources({ model, entries }: { model: Import; entries: readonly KnowledgeEntry[] }) {
  const { importing: text } = useText();
  const [address, setAddress] = useState('');
  return (
    <>
      <p>{text.lead}</p>
      <fieldset class="subtopics">
        <legend class="field-label">{text.files}</legend>
        <span class="field-hint">
          {text.filesHint} {text.table}
        </span>
        <div class="import-choice">
          <Chooser label={text.choose} onChosen={(files) => void chosen(model, files)} />
          <Chooser label={text.chooseFolder} folder onChosen={(files) => void chosen(model, files)} />
        </div>
      </fieldset>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '') void model.readSite(address.trim());
        }}
      >
        <fieldset class="subtopics">
          <legend class="field-label">{text.site}</legend>
          <Field label={text.address} hint={text.addressHint} value={address} maxLength={2000} onInput={setAddress} />
          <div class="import-choice">
            <Button type="submit" off={address.trim() === ''}>
              {text.read}
            </Button>
          </div>
        </fieldset>
      </form>
      {entries.length > 0 && <Downloads entries={entries} />}
    </>
  );
}

/** A button that opens the browser's choice of files. The input itself is hidden, since browsers write its words in their own language. */
function Chooser({ label, folder, onChosen }: { label: string; folder?: true; onChosen: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden-text"
        tabIndex={-1}
        aria-label={label}
        multiple
        {...(folder ? { webkitdirectory: true } : { accept: KINDS })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
          if (files.length > 0) onChosen(files);
        }}
      />
      <Button icon={folder ? 'book' : 'plus'} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

/** All entries as files. Their parts are loaded with the dialog already. */
function Downloads({ entries }: { entries: readonly KnowledgeEntry[] }) {
  const { company } = useWork();
  const { exporting: text } = useText();
  const topics = company.topics.value ?? [];
  return (
    <fieldset class="subtopics">
      <legend class="field-label">{text.title}</legend>
      <span class="field-hint">{text.hint}</span>
      <div class="import-choice">
        <Button
          icon="save"
          onClick={() => download(`${text.file}.csv`, new Blob([asTable(entries, topics)], { type: 'text/csv' }))}
        >
          {text.table}
        </Button>
        <Button
          icon="save"
          onClick={() =>
            download(`${text.file}.zip`, new Blob([asArchive(entries, topics)], { type: 'application/zip' }))
          }
        >
          {text.archive}
        </Button>
      </div>
    </fieldset>
  );
}

/** A folder brings everything that is in it, also what nobody wants to read. */
const isWanted = (path: string, isFolder: boolean) =>
  !isFolder || (/\.(csv|tsv|md|markdown|json)$/i.test(path) && !/(^|\/)\./.test(path));

async function chosen(model: Import, files: readonly File[]): Promise<void> {
  const isFolder = files.some(({ webkitRelativePath }) => webkitRelativePath !== '');
  const wanted = files
    .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    .filter(({ path }) => isWanted(path, isFolder));
  await model.readLater(async () =>
    Promise.all(wanted.map(async ({ file, path }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) }))),
  );
}
