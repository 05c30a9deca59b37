import { useComputed, useModel } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { classes } from '../../ui/classes.ts';
import { ChatPanel } from '../chat/chat-panel-later.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useReturn } from '../keys/use-return.ts';
import { MarkContext } from '../chat/found.ts';
import { searchAt } from './address.ts';
import { Filters } from './filters.tsx';
import { GoneNotes } from './gone-notes.tsx';
import { HistoryModel } from './history-model.ts';
import { Results } from './results.tsx';
import { Summary } from './summary.tsx';
import { ViewsBar } from './views-bar.tsx';
import { ViewsModel } from './views-model.ts';
import './history.css';
import './find.css';

/** "История": every closed dialog of the company, to be found by any combination of filters and read in place. */
export function HistoryPage({ chatId, search }: { chatId: string | null; search: string }) {
  const { router } = useApp();
  const { reads, company, clock } = useWork();
  const timeZone = useComputed(() => company.company.value?.settings.timeZone);
  const history = useModel(() => new HistoryModel(reads, router.route, timeZone, clock.now, company.all));
  const views = useModel(() => new ViewsModel(reads));
  const list = useRef<HTMLElement>(null);
  const at = history.place.value;
  useReturn(list, chatId);
  return (
    <div class={classes('history', chatId !== null && 'open')}>
      <section ref={list} class="history-list">
        <div class="history-head">
          <ViewsBar history={history} views={views} chatId={chatId} />
          <Filters history={history} chatId={chatId} />
          <GoneNotes history={history} />
          <Summary history={history} views={views} />
        </div>
        <Results history={history} chatId={chatId} search={search} />
      </section>
      {chatId !== null && (
        <div class="history-chat">
          <MarkContext.Provider value={history.mark.value}>
            <ChatPanel
              key={`${chatId} ${at}`}
              chatId={chatId}
              at={at}
              back={{ page: 'history', chatId: null, search: searchAt(search, null) }}
            />
          </MarkContext.Provider>
        </div>
      )}
    </div>
  );
}
