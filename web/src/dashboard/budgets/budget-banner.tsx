import { useComputed } from '@preact/signals';
import { Banner } from '../../ui/banner.tsx';
import { Link } from '../app/link.tsx';
import { zoneOf } from '../time/moments.ts';
import { useWork } from '../work/context.ts';
import { noticesOf } from './notices.ts';
import { useText } from './words.ts';

/** Tells admins which of today's budgets are nearly or wholly used up, and what that means for clients. */
export function BudgetBanner() {
  const { clock, company } = useWork();
  const { budgets } = useText();
  const notices = useComputed(() => noticesOf(company.company.value?.told, clock.now.value, zoneOf(company)));
  const worst = notices.value[0]?.level;
  if (worst === undefined) return null;
  return (
    <Banner icon="warning" tone={worst === 100 ? 'danger' : 'warning'}>
      <span class="stack tight">
        {notices.value.map(({ whose, budget, level }) => {
          const text = level === 100 ? budgets.over[budget] : budgets.near[budget];
          return <span key={`${whose} ${budget}`}>{whose === 'service' ? budgets.service(text) : text}</span>;
        })}
        <Link to={{ page: 'settings', section: 'company' }}>{budgets.toUsage}</Link>
      </span>
    </Banner>
  );
}
