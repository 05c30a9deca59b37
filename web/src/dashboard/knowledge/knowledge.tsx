import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useWork } from '../work/context.ts';
import { later } from '../app/later.tsx';
import { Link } from '../app/link.tsx';
import { KnowledgeModel } from './knowledge-model.ts';
import { Entries } from './entries.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { PublishBar } from './publish-bar.tsx';
import { useText } from './words.ts';

const HealthPanel = later(() => import('./health.tsx').then((loaded) => loaded.HealthPanel));
const Questions = later(() => import('./questions.tsx').then((loaded) => loaded.Questions));
const TryOutPanel = later(() => import('./try-out.tsx').then((loaded) => loaded.TryOutPanel));

const VIEW = 'knowledge-view';

/** "База знаний": what the bot answers by itself. */
export function KnowledgePage() {
  const { reads, company } = useWork();
  const { knowledge: text, health, tryOut } = useText();
  const model = useModel(() => new KnowledgeModel(reads));
  const [open, setOpen] = useState<KnowledgeEntry | 'new' | null>(null);
  const [trying, setTrying] = useState(false);
  const [view, setView] = useState<'entries' | 'health'>('entries');
  const topics = company.topics.value;
  const all = model.all.value;
  return (
    <div class="page-body">
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button icon="bot" expanded={trying} off={!all || all.length === 0} onClick={() => setTrying(!trying)}>
          {trying ? tryOut.close : tryOut.title}
        </Button>
        <Button kind="primary" icon="plus" off={!topics || topics.length === 0} onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      <PublishBar model={model} />
      {trying && company.company.value && <TryOutPanel entries={model.all} company={company.company.value} />}
      {topics?.length === 0 && (
        <Banner icon="topics" tone="accent" boxed>
          {text.needTopic} <Link to={{ page: 'topics' }}>{text.toTopics}</Link>
        </Banner>
      )}
      <Tabs
        label={health.views}
        panelId={VIEW}
        value={view}
        tabs={[
          { value: 'entries', label: health.entries, ...(all ? { count: String(all.length) } : {}) },
          { value: 'health', label: health.title },
        ]}
        onChange={setView}
      />
      <div class="stack" id={VIEW} role="tabpanel" aria-label={health[view === 'health' ? 'title' : 'entries']}>
        {view === 'entries' ? (
          <>
            <Entries model={model} onOpen={setOpen} />
            {all && topics && <Questions entries={all} topics={topics} />}
          </>
        ) : (
          company.company.value && <HealthPanel entries={model.all} company={company.company.value} onOpen={setOpen} />
        )}
      </div>
      {open && topics && (
        <EntryDialog entry={open === 'new' ? null : open} topics={topics} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
