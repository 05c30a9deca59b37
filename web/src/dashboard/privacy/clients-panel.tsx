import { useModel, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FoundClient } from '#domain/privacy/found-client.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { download } from '../history/download.ts';
import { useMoments } from '../time/moments.ts';
import { ClientsModel } from './clients-model.ts';
import { ErasureList } from './erasure-list.tsx';
import { jsonOf, pageOf } from './sheet.ts';
import { useText } from './words.ts';

/** Finds one client, gives everything that is kept of them as a file, and erases it. */
export function ClientsPanel() {
  const { desk, deskInParts, locale, toasts } = useApp();
  const text = useText();
  const { privacy, common } = text;
  const { write } = useMoments();
  const model = useModel(() => new ClientsModel(desk, deskInParts));
  const query = useSignal('');
  const asked = useSignal<FoundClient | null>(null);
  useEffect(() => {
    void model.look();
    return model.stop;
  }, []);
  const nameOf = ({ name, number }: FoundClient) => name ?? privacy.client(number);
  const save = async (client: FoundClient, as: 'json' | 'html') => {
    const parts = await model.parts(client);
    if (parts === null) return;
    const moment = (at: number) => write(at, 'full');
    const content = as === 'json' ? jsonOf(parts) : pageOf(parts, text, moment, locale.locale.value);
    const type = as === 'json' ? 'application/json' : 'text/html';
    download(`${privacy.fileName(client.number)}.${as}`, new Blob([content], { type: `${type};charset=utf-8` }));
    toasts.say(privacy.exported);
  };
  const found = model.found.value;
  const exporting = model.exporting.value;
  return (
    <section class="section panel stack">
      <div>
        <h3>{privacy.clients}</h3>
        <p class="field-hint">{privacy.clientsLead}</p>
      </div>
      <form
        class="find-client"
        onSubmit={(event) => {
          event.preventDefault();
          if (query.value.trim() !== '') void model.find(query.value);
        }}
      >
        <Field
          type="search"
          label={privacy.find}
          value={query.value}
          maxLength={254}
          onInput={(value) => (query.value = value)}
        />
        <Button type="submit" icon="find" busy={model.busy.value}>
          {privacy.findButton}
        </Button>
      </form>
      {model.trouble.value && (
        <p class="field-problem" role="alert">
          {model.trouble.value}
        </p>
      )}
      {found !== null && (
        <div role="status">
          {found.length === 0 && <p>{privacy.nobody}</p>}
          <ul class="stack">
            {found.map((client) => (
              <li key={client.id} class="stack tight">
                <span>
                  <strong>{nameOf(client)}</strong>{' '}
                  <span class="faint whole">
                    {[privacy.client(client.number), client.phone, client.email, privacy.chatsOf(client.chats)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {client.agreed && (
                  <span class="field-hint">
                    {privacy.agreed(client.agreed.version, write(client.agreed.at, 'full'), client.agreed.address)}
                  </span>
                )}
                {client.isErasing ? (
                  <span>{privacy.erasing}</span>
                ) : (
                  <span class="row wrap">
                    <Button small icon="save" onClick={() => void save(client, 'html')}>
                      {privacy.html}
                    </Button>
                    <Button small icon="save" onClick={() => void save(client, 'json')}>
                      {privacy.json}
                    </Button>
                    <Button small kind="danger" icon="trash" onClick={() => (asked.value = client)}>
                      {privacy.erase}
                    </Button>
                    {exporting?.id === client.id && <span>{privacy.exporting(exporting.parts)}</span>}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ErasureList erasures={model.erasures.value} />
      {asked.value && (
        <Confirm
          title={privacy.eraseTitle}
          text={privacy.eraseText(nameOf(asked.value))}
          confirm={privacy.eraseConfirm}
          cancel={common.cancel}
          busy={model.busy.value}
          onCancel={() => (asked.value = null)}
          onConfirm={() =>
            void model.erase(asked.value!).then((isBegun) => {
              asked.value = null;
              if (isBegun) toasts.say(privacy.eraseBegun);
            })
          }
        />
      )}
    </section>
  );
}
