import { Banner } from '../../ui/banner.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** Says calmly when the screen may not show what is so. While it is only being checked, the bar says so (updating.tsx): that is over in a moment. */
export function ConnectionBanner() {
  const { connection } = useWork();
  const text = useText();
  const state = connection.state.value;
  return state === 'good' || state === 'updating' ? null : <Banner icon="offline">{text.connection[state]}</Banner>;
}
