import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useWork } from '../work/context.ts';
import { Link } from '../app/link.tsx';
import { useText } from '../work/words.ts';

/** The note on the desk that notifications are not allowed yet, or that the browser refuses them. A person who wants none dismisses it once. */
export function NotificationsOffer() {
  const { notificationPermission } = useWork();
  const { alerts } = useText();
  const offer = notificationPermission.offer.value;
  if (offer === null) return null;
  return (
    <Banner icon="bell" tone="accent">
      <span class="row wrap">
        <span class="grow broad">
          {alerts.offer[offer]}
          {offer === 'refused' && (
            <>
              {' '}
              <Link to={{ page: 'profile' }}>{alerts.offer.how}</Link>
            </>
          )}
        </span>
        {offer === 'ask' && (
          <Button small kind="primary" onClick={() => void notificationPermission.ask()}>
            {alerts.offer.allow}
          </Button>
        )}
        <Button small onClick={notificationPermission.decline}>
          {offer === 'ask' ? alerts.offer.later : alerts.offer.hide}
        </Button>
      </span>
    </Banner>
  );
}
