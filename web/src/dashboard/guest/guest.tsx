import type { ComponentType } from 'preact';
import { later } from '../app/later.tsx';
import type { GuestPage } from '../app/route.ts';
import { CONFIRM_WORDS } from './confirm-words.ts';
import { SignIn } from './sign-in.tsx';

const PAGES: Readonly<Record<GuestPage, ComponentType>> = {
  'sign-in': SignIn,
  'sign-up': later(() => import('./sign-up.tsx').then(({ SignUp }) => SignUp)),
  forgot: later(() => import('./forgot.tsx').then(({ Forgot }) => Forgot)),
  reset: later(() => import('./reset.tsx').then(({ Reset }) => Reset)),
  confirm: later(() => import('./confirm.tsx').then(({ Confirm }) => Confirm), { words: CONFIRM_WORDS }),
  invite: later(() => import('./invite.tsx').then(({ Invite }) => Invite)),
};

/** The screens for those who have not signed in. */
export function Guest({ page }: { page: GuestPage }) {
  const Page = PAGES[page];
  return <Page />;
}
