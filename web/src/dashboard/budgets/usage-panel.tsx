import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { UsageModel } from './usage-model.ts';
import { useText } from './words.ts';
import './usage-panel.css';

/** "Расход за сегодня": each daily budget, how much of it is used and how much there is. */
export function UsagePanel() {
  const { desk, locale } = useApp();
  const { budgets, common } = useText();
  const { used, ask } = useModel(() => new UsageModel(desk));
  useEffect(() => void ask(), []);
  const number = new Intl.NumberFormat(locale.locale.value, { maximumFractionDigits: 1 });
  const rows = used.value;
  return (
    <section class="section panel stack">
      <h2>{budgets.title}</h2>
      <p class="faint">{budgets.lead}</p>
      {rows === 'asking' && <Loading label={common.loading} />}
      {rows === 'failed' && (
        <Banner icon="offline" boxed>
          <span class="row wrap">
            <span class="grow">{budgets.failed}</span>
            <Button small onClick={() => void ask()}>
              {common.retry}
            </Button>
          </span>
        </Banner>
      )}
      {typeof rows === 'object' && (
        <ul class="usage-panel">
          {rows.map(({ budget, used, limit }) => (
            <li key={budget} class="usage-panel-row">
              <span class="usage-panel-words">
                <span>{budgets.names[budget]}</span>
                <span class="digits">
                  {limit === 0
                    ? budgets.unlimited(number.format(used))
                    : budgets.of(number.format(used), number.format(limit))}
                </span>
              </span>
              {limit > 0 && <Progress label={budgets.names[budget]} share={Math.min(1, used / limit)} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
