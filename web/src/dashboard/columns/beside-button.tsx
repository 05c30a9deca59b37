import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { clientName } from '../inbox/card.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import { useBeside } from './use-beside.ts';

/** "Открыть рядом" of a chat in a list, for supervisors. */
export function BesideButton({ chat }: { chat: Chat }) {
  const open = useBeside();
  return open && <Shown chat={chat} onOpen={() => open(chat.id)} />;
}

function Shown({ chat, onOpen }: { chat: Chat; onOpen: () => void }) {
  const { phones } = useWork();
  const text = useText();
  const label = text.beside.openOf(clientName(chat.client, text, phones.write.value));
  return <Button kind="quiet" small icon="columns" label={label} onClick={onOpen} />;
}
