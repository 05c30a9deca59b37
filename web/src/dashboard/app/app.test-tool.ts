import { safeMemory } from '../../shared/memory.ts';
import { BUDGETS_WORDS } from '../budgets/words.ts';
import { COLUMNS_WORDS } from '../columns/words.ts';
import { CONFIRM_WORDS } from '../guest/confirm-words.ts';
import { GUEST_WORDS } from '../guest/words.ts';
import { FORM_WORDS } from '../form/words.ts';
import { UnsavedModel } from '../form/unsaved.ts';
import { HISTORY_WORDS } from '../history/words.ts';
import { KNOWLEDGE_WORDS } from '../knowledge/words.ts';
import { LOOK_WORDS } from '../look/words.ts';
import { PEOPLE_WORDS } from '../people/words.ts';
import { PROFILE_WORDS } from '../profile/words.ts';
import { REPLIES_WORDS } from '../replies/words.ts';
import { REPORTS_WORDS } from '../reports/words.ts';
import { RULES_WORDS } from '../rules/words.ts';
import { TEXTS_WORDS } from '../texts/words.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';
import { TEAM_WORDS } from '../team/words.ts';
import { WORK_WORDS } from '../work/words.ts';
import type { App } from './app.ts';
import type { Desk, Outcome } from './call.ts';
import { wholeAnswers } from './call-in-parts.ts';
import { openDoors } from './call.ts';
import { CommandsModel } from './commands.ts';
import { LocaleModel } from './locale.ts';
import { RouterModel } from './router.ts';
import type { Authentication } from './session.ts';
import { SessionModel } from './session.ts';
import { ThemeModel } from './theme.ts';
import { ToastsModel } from './toasts.ts';
import { APP_WORDS } from './words.ts';

const TEXTS = { noAnswer: 'Нет связи с сервером.', broken: 'Сломалось', signedOut: 'Войдите' };

type Fields = Readonly<Record<string, unknown>>;

/** A memory that lasts as long as the test. */
export const ownMemory = () =>
  safeMemory(() => {
    throw new Error('Nothing is kept');
  });

/** A dashboard in Russian, with all its words loaded. */
export const russian = new LocaleModel(ownMemory(), document.documentElement);
await Promise.all(
  [
    APP_WORDS,
    BUDGETS_WORDS,
    COLUMNS_WORDS,
    CONFIRM_WORDS,
    FORM_WORDS,
    GUEST_WORDS,
    HISTORY_WORDS,
    KNOWLEDGE_WORDS,
    LOOK_WORDS,
    PEOPLE_WORDS,
    PROFILE_WORDS,
    REPLIES_WORDS,
    REPORTS_WORDS,
    RULES_WORDS,
    SETTINGS_WORDS,
    TEXTS_WORDS,
    TEAM_WORDS,
    WORK_WORDS,
  ].map(russian.open),
);

/** The staff's callable function, faked: `answer` gives the outcome of each command. */
export function deskOf(answer: (command: string, fields: Fields) => Promise<Outcome<unknown>>): Desk {
  const transport = async (_door: string, { command, locale: _said, unknown: _drop, ...fields }: Fields) => {
    const outcome = await answer(String(command), fields);
    if (outcome.ok) return outcome.output;
    const { text, reason, now, problems, current } = outcome;
    if (reason === 'offline') throw new Error(text);
    throw Object.assign(new Error(text), { details: { reason, now, problems, current } });
  };
  const { desk } = openDoors(
    transport,
    () => 'ru',
    () => TEXTS,
  );
  return desk;
}

const NOBODY: Authentication = {
  watch: (next) => (next(null), () => {}),
  signIn: async () => ({ ok: true }),
  setPassword: async () => ({ ok: true }),
  signOut: async () => {},
};

/** The app around a component, made of real models: nobody has signed in, and every command succeeds. `given` replaces parts of the app. */
export function testApp(given: Partial<App> = {}): App {
  const memory = ownMemory();
  let path = '/dashboard/mine';
  const go = (to: string) => {
    path = to;
  };
  const toasts = new ToastsModel();
  const unsaved = new UnsavedModel();
  return {
    memory,
    desk: deskOf(async () => ({ ok: true, output: {} })),
    deskInParts: wholeAnswers(deskOf(async () => ({ ok: true, output: {} }))),
    account: openDoors(
      async () => ({}),
      () => 'ru',
      () => TEXTS,
    ).account,
    session: new SessionModel(NOBODY, { tell: async () => {}, forget: () => {} }),
    router: new RouterModel(
      { full: () => path, hash: () => path.split('#')[1] ?? '', push: go, replace: go, onBack: () => {} },
      unsaved,
    ),
    toasts,
    commands: new CommandsModel(given.toasts ?? toasts),
    theme: new ThemeModel(memory, document.documentElement, window.matchMedia('(prefers-color-scheme: dark)')),
    locale: russian,
    renew: async () => 'same',
    unsaved,
    ...given,
  };
}
