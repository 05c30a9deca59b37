import { Banner } from '../../ui/banner.tsx';
import { useText, useWork } from '../context.ts';

/** Says calmly when the screen may not show what is so. */
export function ConnectionBanner() {
  const { connection } = useWork();
  const text = useText();
  const state = connection.state.value;
  return state === 'good' ? null : <Banner icon="offline">{text.connection[state]}</Banner>;
}
