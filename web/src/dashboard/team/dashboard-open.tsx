import { createModel, useComputed, useModel } from '@preact/signals';
import { openUntil } from '#domain/presence.ts';
import { Icon } from '../../ui/icon.tsx';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

const OpenModel = createModel((reads: Pick<Reads, 'presence'>, operatorId: string) => ({
  presence: live(reads.presence(operatorId)).data,
}));

/** Whether an operator has the dashboard open, whatever their status is. It is asked for of those only whose rows are drawn; nothing is said while it is not known. */
export function DashboardOpen({ operatorId }: { operatorId: string }) {
  const { reads, clock } = useWork();
  const { board } = useText();
  const { presence } = useModel(() => new OpenModel(reads, operatorId));
  const open = useComputed(() => {
    const until = presence.value ? openUntil(presence.value) : null;
    return until === null ? null : until > clock.now.value;
  });
  if (open.value === null) return null;
  return (
    <span class="team-row-open faint">
      <Icon name={open.value ? 'check' : 'close'} size={13} />
      {open.value ? board.dashboardOpen : board.dashboardClosed}
    </span>
  );
}
