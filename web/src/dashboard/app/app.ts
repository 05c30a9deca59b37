import type { Account, Desk } from './call.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Commands } from './commands.ts';
import type { LocaleState } from './locale.ts';
import type { Router } from './router.ts';
import type { Session } from './session.ts';
import type { ThemeState } from './theme.ts';
import type { Toasts } from './toasts.ts';
import type { Renew } from './renewal.ts';
import type { Unsaved } from '../form/unsaved.ts';

/** What every screen has, also before anybody has signed in. */
export type App = {
  memory: Memory;
  desk: Desk;
  account: Account;
  session: Session;
  router: Router;
  toasts: Toasts;
  commands: Commands;
  theme: ThemeState;
  locale: LocaleState;
  /** Code has not come: it may be of a version that is gone. */
  renew: Renew;
  /** What nobody has saved, and the question to whoever would leave it. */
  unsaved: Unsaved;
};
