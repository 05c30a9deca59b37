import { Banner } from '../../ui/banner.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** Says that the screen may be out of date. While the screen is only being checked, the bar says so instead (updating.tsx), since a check is short. */
export function ConnectionBanner() {
  const { connection } = useWork();
  const text = useText();
  const state = connection.state.value;
  return state === 'good' || state === 'updating' ? null : <Banner icon="offline">{text.connection[state]}</Banner>;
}
