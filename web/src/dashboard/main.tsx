import { effect } from '@preact/signals';
import { render } from 'preact';
import '../ui/base.css';
import { readEnvironment } from '../shared/environment.ts';
import { APP_WORDS } from './app/words.ts';
import { untilItComes } from './app/until-it-comes.ts';
import { openAuth } from './app/auth.ts';
import { openDoors, proven } from './app/call.ts';
import type { App } from './app/app.ts';
import { AppContext } from './app/context.ts';
import { openApp } from './app/firebase.ts';
import { openPageProof } from './app/page-proof.ts';
import type { DeskInParts } from './app/call-in-parts.ts';
import { openAsk, openTransport } from './app/transport.ts';
import { functionsUrl } from '../shared/functions-url.ts';
import { later, once } from './app/later.tsx';
import { forget } from './app/forget.ts';
import { safeMemory } from '../shared/memory.ts';
import { CommandsModel } from './app/commands.ts';
import { LocaleModel } from './app/locale.ts';
import { RouterModel, windowAddresses } from './app/router.ts';
import { SessionModel } from './app/session.ts';
import { ThemeModel } from './app/theme.ts';
import { ToastsModel } from './app/toasts.ts';
import { browserRenewal } from './app/renewal.ts';
import { UnsavedModel, guardTab } from './form/unsaved.ts';
import { WORK_WORDS } from './work/words.ts';
import { forgetCompanies, whoWasHere } from './app/remembered-company.ts';
import { Root } from './root.tsx';

/** The composition root: everything from outside comes in here. */
const environment = readEnvironment();
const firebase = openApp(environment);
// Before anything asks the cloud: what asks earlier carries no proof of the page.
const pageProof = await openPageProof(firebase);
const auth = openAuth(firebase, environment);
const memory = safeMemory(() => localStorage);
const locale = new LocaleModel(memory, document.documentElement);
const theme = new ThemeModel(memory, document.documentElement, matchMedia('(prefers-color-scheme: dark)'));
const toasts = new ToastsModel();
const ask = openAsk(functionsUrl, auth.token, pageProof);
const spoken = () => locale.locale.value;
const callTexts = () => locale.words.value(APP_WORDS).call;
const { desk, account } = openDoors(proven(openTransport(ask), auth.prove), spoken, callTexts);
// Only an export and a report need it, so its code comes with the first one.
const deskInParts: DeskInParts = async function* (...asked) {
  const { openDeskInParts } = await import('./app/call-in-parts.ts');
  yield* openDeskInParts(ask, spoken, callTexts)(...asked);
};
const session = new SessionModel(auth, {
  tell: () => desk('signOff', {}),
  forget: (uid, unsent) => forget(memory, uid, unsent),
});
const unsaved = new UnsavedModel();
guardTab(window, unsaved);
const router = new RouterModel(windowAddresses(window), unsaved);
const commands = new CommandsModel(toasts);
const renew = browserRenewal(
  window,
  safeMemory(() => sessionStorage),
);
// Vite reports here each part of the code that fails to load, also a part that no screen waits for.
window.addEventListener('vite:preloadError', () => void renew());

const loadStaff = once(() =>
  import('./database/firestore-staff.tsx').then(({ staffOnFirestore }) =>
    staffOnFirestore(firebase, environment, whoWasHere(memory)),
  ),
);
const Staff = later(loadStaff, { words: WORK_WORDS });
// The person who used this browser last is most likely still signed in: the staff's code loads while sign-in is being checked.
if (whoWasHere(memory) !== null) Promise.all([loadStaff(), locale.open(WORK_WORDS)]).catch(() => {});
effect(() => {
  if (session.user.value === null) forgetCompanies(memory);
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
await untilItComes(() => locale.open(APP_WORDS));
render(
  <AppContext.Provider
    value={
      {
        memory,
        desk,
        deskInParts,
        account,
        session,
        router,
        toasts,
        commands,
        theme,
        locale,
        renew,
        unsaved,
      } satisfies App
    }
  >
    <Root Staff={Staff} />
  </AppContext.Provider>,
  root,
);
