import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWork } from '../work/context.ts';
import { later } from '../app/later.tsx';
import { useUnsavedPart } from '../form/unsaved-parts.tsx';
import { useCopy } from './copy-button.tsx';
import { useText } from '../work/words.ts';

const EditClient = later(() => import('./edit-client.tsx').then((loaded) => loaded.EditClient));

/** The client's phone, which can be copied. Unfolded, the phone and the description of this chat can be changed. */
export function PhonePlate({ chat, editable }: { chat: Chat; editable: boolean }) {
  const { phones } = useWork();
  const { plates } = useText();
  const [editing, setEditing] = useState(false);
  const { name, phone, extension, written, email } = chat.client;
  const shown = phone && phones.write.value(phone, extension, written);
  const copy = useCopy(plates.copied);
  const { Part, leave } = useUnsavedPart();
  return (
    <section class="plate panel" aria-label={plates.phone}>
      <div class="plate-head">
        <Icon name="phone" />
        <h3>{plates.phone}</h3>
      </div>
      <div class="plate-body">
        <div class="row">
          <span class={shown ? 'phone' : 'grow faint'}>{shown ?? plates.noPhone}</span>
          {phone && (
            <Button
              kind="quiet"
              small
              icon="copy"
              label={plates.copy}
              onClick={() => void copy(extension ? phones.write.value(phone, extension, written) : phone)}
            />
          )}
          {editable && (
            <Button
              kind="quiet"
              small
              icon="edit"
              label={plates.editPhone}
              expanded={editing}
              onClick={() => leave(() => setEditing(!editing))}
            />
          )}
        </div>
        {email && <p class="client-name">{email}</p>}
        {name && <p class="client-name">{name}</p>}
        {chat.description && !editing && <p class="plate-words">{chat.description}</p>}
        {editing && (
          <Part>
            <EditClient chat={chat} onDone={() => setEditing(false)} />
          </Part>
        )}
      </div>
    </section>
  );
}
