import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from './context.ts';
import { Desk } from '../inbox/desk.tsx';
import { useShellKeys } from '../keys/use-shell-keys.ts';
import { later } from '../app/later.tsx';
import { Link } from '../app/link.tsx';
import type { StaffPage } from '../app/route.ts';
import { PAGE_RIGHT, isList } from '../app/route.ts';
import { AbsentScreen } from '../presence/absent-screen.tsx';
import { ConnectionBanner } from '../sending/connection-banner.tsx';
import { Feedback } from '../feedback/feedback.tsx';
import { LateAlerts } from '../alerts/late-alerts.tsx';
import { MyMenu } from './my-menu.tsx';
import { NavDrawer, Side } from './nav.tsx';
import { NotificationsOffer } from '../alerts/notifications-offer.tsx';
import { StatusSwitch } from '../presence/status-switch.tsx';
import { Updating } from '../sending/updating.tsx';
import { HelpCalls } from '../supervise/help-calls.tsx';
import { useText } from './words.ts';
import { KEY_LIST_WORDS } from '../keys/list-words.ts';
import { AUDIT_WORDS } from '../audit/words.ts';
import { BUDGETS_WORDS } from '../budgets/words.ts';
import { COLUMNS_WORDS } from '../columns/words.ts';
import { CONFIRM_WORDS } from '../guest/confirm-words.ts';
import { HISTORY_WORDS } from '../history/words.ts';
import { KNOWLEDGE_WORDS } from '../knowledge/words.ts';
import { PALETTE_WORDS } from '../palette/words.ts';
import { PEOPLE_WORDS } from '../people/words.ts';
import { PROFILE_WORDS } from '../profile/words.ts';
import { REPLIES_WORDS } from '../replies/words.ts';
import { REPORTS_WORDS } from '../reports/words.ts';
import { REPORT_LETTERS_WORDS } from '../report-letters/words.ts';
import { REVIEWS_WORDS } from '../reviews/words.ts';
import { START_WORDS } from '../start/words.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';
import { TEAM_WORDS } from '../team/words.ts';
import { TOPICS_WORDS } from '../topics/words.ts';
import { WALL_WORDS } from '../wall/words.ts';
import './shell.css';
import './bar.css';
import './page.css';

const PAGES: Readonly<Record<StaffPage, ComponentType>> = {
  start: later(() => import('../start/start-page.tsx').then(({ StartPage }) => StartPage), { words: START_WORDS }),
  now: later(() => import('../wall/wall-page.tsx').then(({ WallPage }) => WallPage), { words: WALL_WORDS }),
  team: later(() => import('../team/team-page.tsx').then(({ TeamPage }) => TeamPage), { words: TEAM_WORDS }),
  profile: later(() => import('../profile/profile.tsx').then(({ ProfilePage }) => ProfilePage), {
    words: PROFILE_WORDS,
  }),
  replies: later(() => import('../replies/replies.tsx').then(({ RepliesPage }) => RepliesPage), {
    words: REPLIES_WORDS,
  }),
  people: later(() => import('../people/people.tsx').then(({ PeoplePage }) => PeoplePage), { words: PEOPLE_WORDS }),
  topics: later(() => import('../topics/topics.tsx').then(({ TopicsPage }) => TopicsPage), {
    words: TOPICS_WORDS,
  }),
  knowledge: later(() => import('../knowledge/knowledge.tsx').then(({ KnowledgePage }) => KnowledgePage), {
    words: KNOWLEDGE_WORDS,
  }),
  'report-letters': later(
    () => import('../report-letters/report-letters.tsx').then(({ ReportLettersPage }) => ReportLettersPage),
    { words: REPORT_LETTERS_WORDS },
  ),
};

const Settings = later(() => import('../settings/settings.tsx').then(({ SettingsPage }) => SettingsPage), {
  words: SETTINGS_WORDS,
});

const History = later(() => import('../history/history.tsx').then(({ HistoryPage }) => HistoryPage), {
  words: HISTORY_WORDS,
});

const Columns = later(() => import('../columns/columns-page.tsx').then(({ ColumnsPage }) => ColumnsPage), {
  words: COLUMNS_WORDS,
});

const Reports = later(() => import('../reports/reports.tsx').then(({ ReportsPage }) => ReportsPage), {
  words: REPORTS_WORDS,
});

const Audit = later(() => import('../audit/audit-page.tsx').then(({ AuditPage }) => AuditPage), { words: AUDIT_WORDS });

const Reviews = later(() => import('../reviews/reviews.tsx').then(({ ReviewsPage }) => ReviewsPage), {
  words: REVIEWS_WORDS,
});

const ProofBanner = later(() => import('./proof-banner.tsx').then(({ ProofBanner }) => ProofBanner), {
  words: CONFIRM_WORDS,
});

const BudgetBanner = later(() => import('../budgets/budget-banner.tsx').then(({ BudgetBanner }) => BudgetBanner), {
  words: BUDGETS_WORDS,
  quiet: true,
});

const KeyList = later(() => import('../keys/key-list.tsx').then(({ KeyList }) => KeyList), { words: KEY_LIST_WORDS });

const Palette = later(() => import('../palette/palette.tsx').then(({ Palette }) => Palette), {
  words: PALETTE_WORDS,
  quiet: true,
});

/** The frame around every page of the staff: sections at the left, the status at the top right. */
export function Shell() {
  const { router } = useApp();
  const { alerts, keys, company } = useWork();
  const text = useText();
  const [menu, setMenu] = useState(false);
  const seesAll = useMay('see every chat');
  const administers = useMay('manage people');
  const unproven = company.company.value?.unproven;
  const told = company.company.value?.told;
  const { page } = router.route.value;
  const name = page === 'mine' || page === 'closed' || page === 'home' ? 'desk' : page;
  const title = Object.hasOwn(text.pages, name)
    ? text.pages[name as keyof typeof text.pages]
    : text.connection.notFoundTitle;
  const waiting = alerts.count.value;
  useShellKeys();
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${title} · ${text.product}`;
    return () => {
      document.title = text.product;
    };
  }, [title, waiting]);
  return (
    <div class="shell">
      <a class="skip" href="#content" onClick={toContent}>
        {text.nav.skip}
      </a>
      <Side />
      {menu && <NavDrawer onClose={() => setMenu(false)} />}
      <div class="main">
        <header class="bar">
          <span class="bar-menu">
            <Button kind="quiet" icon="menu" label={text.nav.open} onClick={() => setMenu(true)} />
          </span>
          <h1 class="grow" title={title}>
            {title}
          </h1>
          <Updating />
          <StatusSwitch />
          <MyMenu />
        </header>
        <div>
          <ConnectionBanner />
          {unproven && administers && <ProofBanner unproven={unproven} />}
          {told && administers && <BudgetBanner />}
          {isList(router.route.value) && <NotificationsOffer />}
          {seesAll && <HelpCalls />}
          {alerts.blocked.value && <Banner icon="mute">{text.alerts.blocked}</Banner>}
        </div>
        <main class="page" id="content" tabIndex={-1}>
          <Page />
        </main>
      </div>
      {seesAll && <LateAlerts />}
      <Feedback />
      {keys.isListed.value && <KeyList />}
      {keys.hasPalette.value && <Palette />}
      {/* Nobody touches a screen on the wall, and it must go on showing. */}
      {page !== 'now' && <AbsentScreen />}
    </div>
  );
}

/** Moves the focus past the sections to the page's content. The address is not changed, since its "#" part may hold a filter. */
function toContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Page() {
  const { router } = useApp();
  const text = useText();
  const route = router.route.value;
  const right = PAGE_RIGHT[route.page];
  const allowed = useMay(right ?? 'see every chat') || right === undefined;
  useEffect(() => {
    if (route.page === 'home') router.replace({ page: 'mine', chatId: null });
  }, [route.page]);

  if (!allowed) return <Nothing title={text.connection.forbiddenTitle} lead={text.connection.forbiddenText} />;
  if (isList(route)) return <Desk list={route.page} chatId={route.chatId} />;
  if (route.page === 'side') return <Columns chatIds={route.chatIds} />;
  if (route.page === 'history') return <History chatId={route.chatId} search={route.search} />;
  if (route.page === 'reports') return <Reports view={route.view} search={route.search} />;
  if (route.page === 'reviews') return <Reviews chatId={route.chatId} search={route.search} />;
  if (route.page === 'settings') return <Settings section={route.section} />;
  if (route.page === 'audit') return <Audit search={route.search} />;
  if (route.page === 'home') return null;
  const Screen = route.page in PAGES ? PAGES[route.page as StaffPage] : null;
  return Screen ? (
    <Screen key={route.page} />
  ) : (
    <Nothing title={text.connection.notFoundTitle} lead={text.connection.notFoundText} />
  );
}

function Nothing({ title, lead }: { title: string; lead: string }) {
  const text = useText();
  return (
    <Empty icon="inbox" title={title} text={lead}>
      <Link to={{ page: 'mine', chatId: null }}>{text.connection.toDesk}</Link>
    </Empty>
  );
}
