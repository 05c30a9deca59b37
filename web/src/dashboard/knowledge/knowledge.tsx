import { useComputed, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { validOn } from '#domain/bot/validity.ts';
import { dayOf } from '#domain/day.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { later } from '../app/later.tsx';
import { Link } from '../app/link.tsx';
import { zoneOf } from '../time/moments.ts';
import { KnowledgeModel } from './knowledge-model.ts';
import { Entries } from './entries.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { IMPORT_WORDS } from './import/words.ts';
import { PUBLICATION_WORDS } from './publications/words.ts';
import { PublishBar } from './publish-bar.tsx';
import { useText } from './words.ts';
import './entry-tools.css';

const HealthPanel = later(() => import('./health.tsx').then((loaded) => loaded.HealthPanel));
const ImportDialog = later(() => import('./import/import-dialog.tsx').then((loaded) => loaded.ImportDialog), {
  words: IMPORT_WORDS,
  quiet: true,
});
const Questions = later(() => import('./questions.tsx').then((loaded) => loaded.Questions));
const TryOutPanel = later(() => import('./try-out.tsx').then((loaded) => loaded.TryOutPanel));

const VIEW = 'knowledge-view';
type View = 'entries' | 'health' | 'publications';

const Publications = later(() => import('./publications/publications.tsx').then((loaded) => loaded.Publications), {
  words: PUBLICATION_WORDS,
});

/** "База знаний": what the bot answers by itself. */
export function KnowledgePage() {
  const { desk } = useApp();
  const { reads, company, clock } = useWork();
  const { knowledge: text, entryList, health, tryOut } = useText();
  const today = useComputed(() => dayOf(clock.now.value, zoneOf(company)));
  const model = useModel(() => new KnowledgeModel(reads, { today, topics: company.topics }, desk));
  const valid = useComputed(() => model.all.value && validOn(model.all.value, today.value));
  const [open, setOpen] = useState<KnowledgeEntry | 'new' | null>(null);
  const [trying, setTrying] = useState(false);
  const [importing, setImporting] = useState(false);
  const [view, setView] = useState<View>('entries');
  const topics = company.topics.value;
  const all = model.all.value;
  const labels = { entries: health.entries, health: health.title, publications: entryList.publications };
  return (
    <div class={classes('page-body', trying && 'wide')}>
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button icon="bot" expanded={trying} off={!all || all.length === 0} onClick={() => setTrying(!trying)}>
          {trying ? tryOut.close : tryOut.title}
        </Button>
        <Button icon="save" off={!all} onClick={() => setImporting(true)}>
          {entryList.files}
        </Button>
        <Button kind="primary" icon="plus" off={!topics || topics.length === 0} onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      <PublishBar model={model} today={today.value} />
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
          { value: 'publications', label: entryList.publications },
        ]}
        onChange={setView}
      />
      <div class={classes('knowledge-split', trying && 'trying')}>
        {trying && company.company.value && (
          <TryOutPanel entries={model.all} today={today} company={company.company.value} />
        )}
        <div class="stack" id={VIEW} role="tabpanel" aria-label={labels[view]}>
          {view === 'publications' && <Publications />}
          {view === 'entries' && (
            <>
              <Entries model={model} today={today.value} onOpen={setOpen} />
              {all && topics && <Questions entries={all} topics={topics} />}
            </>
          )}
          {view === 'health' && company.company.value && (
            <HealthPanel entries={valid} company={company.company.value} onOpen={setOpen} />
          )}
        </div>
      </div>
      {importing && <ImportDialog entries={model.all} onClose={() => setImporting(false)} />}
      {open && topics && (
        <EntryDialog entry={open === 'new' ? null : open} topics={topics} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
