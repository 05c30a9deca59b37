import { render } from 'preact';
import '../src/ui/base.css';
import { ALERT_EVENTS } from '../src/dashboard/alerts/news.ts';
import { openDoors } from '../src/dashboard/app/call.ts';
import type { App } from '../src/dashboard/app/app.ts';
import { AppContext } from '../src/dashboard/app/context.ts';
import { later } from '../src/dashboard/app/later.tsx';
import { safeMemory } from '../src/shared/memory.ts';
import { CommandsModel } from '../src/dashboard/app/commands.ts';
import { LocaleModel } from '../src/dashboard/app/locale.ts';
import type { Addresses } from '../src/dashboard/app/router.ts';
import { RouterModel } from '../src/dashboard/app/router.ts';
import type { Authentication, User } from '../src/dashboard/app/session.ts';
import { SessionModel } from '../src/dashboard/app/session.ts';
import { ThemeModel } from '../src/dashboard/app/theme.ts';
import { ToastsModel } from '../src/dashboard/app/toasts.ts';
import { APP_WORDS } from '../src/dashboard/app/words.ts';
import { WORK_WORDS } from '../src/dashboard/work/words.ts';
import { UnsavedModel, guardTab } from '../src/dashboard/form/unsaved.ts';
import { Root } from '../src/dashboard/root.tsx';
import { audit } from './audit/audit.ts';
import { databaseOf } from './database.ts';
import { inPartsOf, transportOf } from './doors.ts';
import { QUIET } from './made/made.ts';
import { still } from './hand.ts';
import { listScenes } from './list-scenes.ts';
import { ready } from './ready.ts';
import type { Scene } from './scene.ts';
import { nameOf } from './scene.ts';
import { SCENES } from './scenes.ts';

/** Shows the scene that the address names: the real dashboard, with a database, doors and a browser memory that hold the scene's data. */
Object.assign(window, { audit, still, scenes: SCENES.map(nameOf) });
const params = new URLSearchParams(location.search);
const scene = SCENES.find((one) => nameOf(one) === params.get('scene'));
const root = document.getElementById('root')!;
if (scene === undefined) listScenes(root, SCENES);
else void ready(scene, () => show(scene));

async function show(scene: Scene): Promise<void> {
  const { made, answers = {}, memory: kept = {}, offline, path } = scene;
  if (offline) Object.defineProperty(navigator, 'onLine', { get: () => false });
  const memory = safeMemory(() => {
    throw new Error('Nothing is kept');
  });
  const known = {
    'rtno.locale': params.get('locale') ?? 'ru',
    'rtno.notes.declined': Notification.permission === 'denied' ? 'refused' : 'ask',
    // A browser page without a click refuses to play sounds, and the dashboard would show a notice about that over the page.
    [`rtno.alerts.${made?.self?.id ?? QUIET.self.id}`]: JSON.stringify({ sound: NO_SOUND }),
  };
  Object.entries({ ...known, ...kept }).forEach(([key, value]) => memory.setItem(key, value));

  const locale = new LocaleModel(memory, document.documentElement);
  const theme = new ThemeModel(memory, document.documentElement, matchMedia('(prefers-color-scheme: dark)'));
  const toasts = new ToastsModel();
  const { desk, account } = openDoors(
    transportOf(answers),
    () => locale.locale.value,
    () => locale.words.value(APP_WORDS).call,
  );
  const session = new SessionModel(authenticationOf(scene), { tell: () => Promise.resolve(), forget: () => {} });
  const unsaved = new UnsavedModel();
  guardTab(window, unsaved);
  const router = new RouterModel(addressesFrom(`/dashboard/${path}`), unsaved);
  const commands = new CommandsModel(toasts);
  const database = databaseOf({ ...QUIET, ...made });
  const Staff = later(
    () =>
      import('../src/dashboard/work/staff.tsx').then(({ Staff }) => ({ user }: { user: User }) => (
        <Staff user={user} database={database} />
      )),
    { words: WORK_WORDS },
  );
  Object.assign(window, { toasts });
  await locale.open(APP_WORDS);
  render(
    <AppContext.Provider
      value={
        {
          memory,
          desk,
          deskInParts: inPartsOf(answers, desk),
          account,
          session,
          router,
          toasts,
          commands,
          theme,
          locale,
          renew: async () => 'same',
          unsaved,
        } satisfies App
      }
    >
      <Root Staff={Staff} />
    </AppContext.Provider>,
    root,
  );
}

const NO_SOUND = Object.fromEntries(ALERT_EVENTS.map((event) => [event, false]));

function authenticationOf({ made, entry }: Scene): Authentication {
  return {
    watch: (next) => {
      next(made === undefined ? null : { uid: made.self?.id ?? QUIET.self.id, email: 'inna@tea.example' });
      return () => {};
    },
    signIn: () => {
      if (entry === 'silent') return new Promise(() => {});
      return Promise.resolve(entry === undefined ? { ok: true } : { ok: false, reason: entry });
    },
    setPassword: () =>
      Promise.resolve(entry === undefined || entry === 'silent' ? { ok: true } : { ok: false, reason: entry }),
    signOut: () => Promise.resolve(),
  };
}

/** Addresses kept in memory, since the page's real address names the scene. */
function addressesFrom(first: string): Addresses {
  let full = first;
  const go = (path: string) => {
    full = path;
  };
  return { full: () => full, hash: () => full.split('#')[1] ?? '', push: go, replace: go, onBack: () => {} };
}
