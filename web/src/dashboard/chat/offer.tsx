import type { AssignedChat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useKey } from '../keys/use-key.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

/** A colleague's offer of this chat: the colleague's name, the note, and the two answers. */
export function Offer({ chat, offer }: { chat: AssignedChat; offer: NonNullable<AssignedChat['offer']> }) {
  const { desk, commands } = useApp();
  const { transfer } = useText();
  const [accept, decline] = [`take:${chat.id}`, `decline:${chat.id}`];
  const name = useNameOf()(offer.fromId) ?? transfer.colleague;
  const take = () => void commands.run(accept, () => desk('take', { chatId: chat.id }));
  const shortcut = useKey('take', take);
  return (
    <div class="take">
      <div class="grow">
        <p>
          <strong>{transfer.offeredBy(name)}</strong>
        </p>
        {offer.note && <p class="offer-note">{offer.note}</p>}
      </div>
      <Button
        busy={commands.running.value.has(decline)}
        onClick={() =>
          void commands.run(decline, () => desk('decline', { chatId: chat.id }), { done: transfer.declined })
        }
      >
        {transfer.decline}
      </Button>
      <Button kind="primary" shortcut={shortcut} busy={commands.running.value.has(accept)} onClick={take}>
        {transfer.accept}
      </Button>
    </div>
  );
}
