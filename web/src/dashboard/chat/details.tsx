import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { ownerOf } from '../inbox/card.ts';
import { useMay, useWork } from '../work/context.ts';
import { later } from '../app/later.tsx';
import { ConsentLine } from './consent-line.tsx';
import { DialogsPlate } from './dialogs-plate.tsx';
import { PhonePlate } from './phone-plate.tsx';
import { TopicPlate } from './topic-plate.tsx';
import { useText } from '../work/words.ts';
import './details.css';
import './plate.css';

const FactsPlate = later(() => import('./facts-plate.tsx').then((loaded) => loaded.FactsPlate));
const RoutingPlate = later(() => import('./routing-plate.tsx').then((loaded) => loaded.RoutingPlate));

/** The plates at the right: the phone, the earlier dialogs, the topic, and for supervisors the routing decisions. */
export function Details({ chat, onBack }: { chat: Chat; onBack: () => void }) {
  const { uid } = useWork();
  const text = useText();
  const editsAny = useMay('edit any chat');
  const seesRouting = useMay('see routing records');
  const editable = editsAny || ownerOf(chat) === uid;
  return (
    <aside class="details" aria-label={text.chat.details}>
      <div class="details-inner">
        <div class="details-back">
          <Button kind="quiet" icon="back" onClick={onBack}>
            {text.common.back}
          </Button>
          <h2 class="hidden-text">{text.chat.details}</h2>
        </div>
        {chat.state === 'closed' && <FactsPlate chat={chat} />}
        <PhonePlate chat={chat} editable={editable} />
        <ConsentLine client={chat.client} />
        <DialogsPlate chat={chat} />
        <TopicPlate chat={chat} editable={editable} />
        {seesRouting && <RoutingPlate chat={chat} />}
      </div>
    </aside>
  );
}
