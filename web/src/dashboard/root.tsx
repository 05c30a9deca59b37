import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/spinner.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { useApp } from './app/context.ts';
import { later } from './app/later.tsx';
import { GUEST_WORDS } from './guest/words.ts';
import { LeaveQuestion } from './form/leave-question.tsx';
import { keepFocus } from './keys/kept-focus.ts';
import type { User } from './app/session.ts';
import { isGuestPage } from './app/route.ts';
import { useText } from './app/words.ts';

type StaffScreen = ComponentType<{ user: User }>;

const Guest = later(() => import('./guest/guest.tsx').then((loaded) => loaded.Guest), { words: GUEST_WORDS });

/** The whole page: the sign-in pages for a guest, or the screen `Staff` for somebody who has signed in. */
export function Root({ Staff }: { Staff: StaffScreen }) {
  const { toasts } = useApp();
  const text = useText();
  const [crash] = useErrorBoundary();
  useEffect(() => keepFocus(document), []);
  if (crash) {
    return (
      <Empty icon="warning" title={text.connection.crashTitle} text={text.connection.crashText}>
        <Button kind="primary" onClick={() => location.reload()}>
          {text.connection.reload}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <Screen Staff={Staff} />
      <LeaveQuestion />
      <Toaster toasts={toasts.toasts.value} closeLabel={text.common.close} onClose={toasts.close} />
    </>
  );
}

function Screen({ Staff }: { Staff: StaffScreen }) {
  const { session, router } = useApp();
  const text = useText();
  const user = session.user.value;
  const route = router.route.value;
  const throughLetter = route.page === 'invite' || route.page === 'reset' || route.page === 'confirm';
  const done = user !== null && user !== undefined && isGuestPage(route) && !throughLetter && !session.entering.value;
  useEffect(() => {
    if (done) router.replace({ page: 'mine', chatId: null });
  }, [done]);

  // After sign-out no address of a chat or of a search may stay in the address bar, not even after the browser's "back".
  const stranded = user === null && session.left.value && !isGuestPage(route);
  useEffect(() => {
    if (stranded) router.replace({ page: 'sign-in' });
  }, [stranded, route]);

  if (user === undefined) return <Loading label={text.common.loading} />;
  if (throughLetter) return <Guest page={route.page} />;
  if (user === null) return <Guest page={isGuestPage(route) ? route.page : 'sign-in'} />;
  if (isGuestPage(route)) return <Loading label={text.common.loading} />;
  return <Staff key={user.uid} user={user} />;
}
