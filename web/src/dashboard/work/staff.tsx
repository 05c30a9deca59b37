import { useModel } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { addIcons } from '../../ui/icon.tsx';
import { WORK_ICONS } from '../../ui/work-icons.ts';
import { useApp } from '../app/context.ts';
import type { Work } from './context.ts';
import { WorkContext } from './context.ts';
import type { User } from '../app/session.ts';
import { live } from '../database/live.ts';
import type { Database, Reads } from '../database/reads.ts';
import type { Belonging } from './belonging.ts';
import { BelongingModel } from './belonging.ts';
import type { Self } from './self.ts';
import { SelfModel } from './self.ts';
import { Shell } from './shell.tsx';
import { openWorkplace, settled } from './workplace.ts';
import type { Workplace } from './workplace.ts';
import { useText } from './words.ts';

addIcons(WORK_ICONS);

/** The screen of a person who has signed in: finds their company, then opens their workplace. */
export function Staff({ user, database }: { user: User; database: Database }) {
  const text = useText();
  const { memory } = useApp();
  const { uid } = user;
  const belonging = useModel(() => new BelongingModel(memory, uid, database.membership(uid)));
  const companyId = belonging.companyId.value;
  if (belonging.failed.value === 'permission-denied' || companyId === null) {
    return <Closed title={text.connection.noCompanyTitle} lead={text.connection.noCompanyText} />;
  }
  if (companyId === undefined) return <Opening />;
  return <Desk key={companyId} database={database} belonging={belonging} companyId={companyId} uid={uid} />;
}

type DeskProps = { database: Database; belonging: Belonging; companyId: string; uid: string };

/** Watches the person's own document. Their workplace is open only as long as it lets them in; a demotion closes it and opens it anew. */
function Desk({ database, belonging, companyId, uid }: DeskProps) {
  const text = useText();
  const reads = useMemo(() => database.companyReads(companyId, uid), []);
  const self = useModel(() => new SelfModel(live(reads.self)));
  const lost = self.lost.value;
  const doubts = lost && belonging.isOnlyRemembered.value;
  useEffect(() => {
    if (doubts) belonging.doubt();
  }, [doubts]);
  if (doubts) return <Opening />;
  if (lost) return <Closed title={text.connection.lostTitle} lead={text.connection.lostText} />;
  return <Opened key={self.demotions.value} {...{ reads, self, uid, reconnect: database.reconnect }} />;
}

type OpenedProps = { reads: Reads; self: Self; uid: string; reconnect: () => Promise<unknown> };

function Opened({ reads, self, uid, reconnect }: OpenedProps) {
  const app = useApp();
  const [work, setWork] = useState<Workplace | null>(null);
  useEffect(() => {
    const opened = openWorkplace(app, reads, self, uid, reconnect);
    setWork(opened);
    return () => opened.close();
  }, []);
  if (work === null) return null;
  return work.me.value ? <Present work={work} /> : <Opening />;
}

function Present({ work }: { work: Workplace }) {
  const desk = useMemo(() => {
    const first = work.me.peek();
    if (!first) throw new Error('A desk without a person');
    const { self, stop } = settled(work.me, first);
    return { context: { ...work, self }, stop };
  }, []);
  useEffect(() => desk.stop, []);
  return (
    <WorkContext.Provider value={desk.context satisfies Work}>
      <Shell />
    </WorkContext.Provider>
  );
}

function Closed({ title, lead }: { title: string; lead: string }) {
  const { session } = useApp();
  const text = useText();
  return (
    <main class="shell-closed">
      <Empty icon="person" title={title} text={lead} isPage>
        <span class="row shell-closed-ways">
          <Button busy={session.leaving.value} onClick={() => void session.signOut('erase')}>
            {text.nav.signOut}
          </Button>
          <a href={`mailto:${text.supportEmail}`}>{text.supportEmail}</a>
        </span>
      </Empty>
    </main>
  );
}

function Opening() {
  const text = useText();
  return (
    <main>
      <h1 class="hidden-text">{text.product}</h1>
      <Loading label={text.common.loading} />
    </main>
  );
}
