import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { WorkContext } from './context.ts';
import { live } from '../database/live.ts';
import type { User } from '../app/session.ts';
import type { Database } from '../database/reads.ts';
import { Shell } from './shell.tsx';
import { openWorkplace, settled } from './workplace.ts';
import type { Workplace } from './workplace.ts';
import { useText } from './words.ts';

/** Somebody who has signed in: finds their company, then opens their desk. */
export function Staff({ user, database }: { user: User; database: Database }) {
  const text = useText();
  const belongs = useMemo(() => live(database.membership(user.uid)), []);
  const companyId = belongs.data.value;
  if (belongs.failed.value === 'permission-denied' || companyId === null) {
    return <Closed title={text.connection.noCompanyTitle} lead={text.connection.noCompanyText} />;
  }
  if (companyId === undefined) return <Opening />;
  return <Desk database={database} companyId={companyId} uid={user.uid} />;
}

function Desk({ database, companyId, uid }: { database: Database; companyId: string; uid: string }) {
  const app = useApp();
  const [work, setWork] = useState<Workplace | null>(null);
  useEffect(() => {
    const opened = openWorkplace(app, database.companyReads(companyId, uid), uid, database.reconnect);
    setWork(opened);
    return () => opened.close();
  }, []);
  return work && <Opened work={work} />;
}

function Opened({ work }: { work: Workplace }) {
  const text = useText();
  const me = work.me.value;
  if (work.lost.value) return <Closed title={text.connection.lostTitle} lead={text.connection.lostText} />;
  if (!me) return <Opening />;
  return <Present work={work} />;
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
    <WorkContext.Provider value={desk.context}>
      <Shell />
    </WorkContext.Provider>
  );
}

function Closed({ title, lead }: { title: string; lead: string }) {
  const { session } = useApp();
  const text = useText();
  return (
    <main style={{ height: '100dvh' }}>
      <Empty icon="person" title={title} text={lead} isPage>
        <span class="row" style={{ marginTop: 'var(--s3)' }}>
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
