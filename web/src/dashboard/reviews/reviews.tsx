import { useComputed, useModel } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { ChatPanel } from '../chat/chat-panel-later.tsx';
import { useApp } from '../app/context.ts';
import { useReturn } from '../keys/use-return.ts';
import { useMay, useWork } from '../work/context.ts';
import { CardDialog } from './card-dialog.tsx';
import { Filters } from './filters.tsx';
import { Rows } from './rows.tsx';
import { ReviewsModel } from './reviews-model.ts';
import { Verdict } from './verdict.tsx';
import { useText } from './words.ts';
import '../history/history.css';
import './reviews.css';

/** "Качество": closed chats to be judged, low ratings first, with the dialog and the supervisor's verdict beside each other. */
export function ReviewsPage({ chatId, search }: { chatId: string | null; search: string }) {
  const { router } = useApp();
  const { reads, company, clock } = useWork();
  const { reviews: text } = useText();
  const edits = useMay('edit the company');
  const [card, setCard] = useState(false);
  const asked = useComputed(() => {
    const route = router.route.value;
    return route.page === 'reviews' ? route.search : search;
  });
  const timeZone = useComputed(() => company.company.value?.settings.timeZone);
  const model = useModel(() => new ReviewsModel(reads, asked, timeZone, clock.now, company.all));
  const list = useRef<HTMLElement>(null);
  useReturn(list, chatId);
  return (
    <div class={classes('history reviews', chatId !== null && 'open')}>
      <section ref={list} class="history-list">
        <div class="history-head">
          <Filters model={model} />
          {edits && (
            <div class="reviews-tools">
              <Button small kind="quiet" icon="settings" onClick={() => setCard(true)}>
                {text.card}
              </Button>
            </div>
          )}
        </div>
        <Rows model={model} chatId={chatId} search={search} />
      </section>
      {chatId !== null && (
        <div class="reviews-open">
          <div class="history-chat">
            <ChatPanel key={chatId} chatId={chatId} back={{ page: 'reviews', chatId: null, search }} narrow />
          </div>
          <Verdict key={chatId} chatId={chatId} onJudged={model.judged} />
        </div>
      )}
      {card && <CardDialog onClose={() => setCard(false)} />}
    </div>
  );
}
