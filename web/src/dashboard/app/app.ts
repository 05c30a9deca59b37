import type { Account, Desk } from './call.ts';
import type { DeskInParts } from './call-in-parts.ts';
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
  /** The same commands, with an answer that comes in parts. */
  deskInParts: DeskInParts;
  account: Account;
  session: Session;
  router: Router;
  toasts: Toasts;
  commands: Commands;
  theme: ThemeState;
  locale: LocaleState;
  /** To be called when code fails to load, since its version may be gone from the server. */
  renew: Renew;
  /** The text on the page that is not saved, and the question to the person who is about to leave it. */
  unsaved: Unsaved;
};
