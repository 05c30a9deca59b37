import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../places.ts';

/** Something in ops/ that a project is to have. `find` asks gcloud for its name there, `make` and `renew` are the commands that put it there. */
export type Thing = {
  title: string;
  find: readonly string[];
  make: readonly string[];
  renew: (name: string) => readonly string[];
};

const OPS = join(ROOT, 'ops');
const files = (folder: string) =>
  readdirSync(join(OPS, folder))
    .toSorted()
    .map((file) => join('ops', folder, file));
const read = (path: string): { name?: string; displayName?: string } =>
  JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Everything in ops/ for a project. Metrics come first, since alerts and the dashboard count by them. `channel`: whom alerts tell. `billing`: the account of the budget. */
export function thingsFor(project: string, channel: string | null, billing: string | null): readonly Thing[] {
  const at = `--project=${project}`;
  const named = (path: string) => `--filter=displayName="${read(path).displayName}"`;
  const metrics = files('metrics').map((path): Thing => {
    const name = read(path).name!;
    const change = (verb: string) => ['logging', 'metrics', verb, name, `--config-from-file=${path}`, at];
    return {
      title: `metric ${name}`,
      find: ['logging', 'metrics', 'list', `--filter=name="${name}"`, '--format=value(name)', at],
      make: change('create'),
      renew: () => change('update'),
    };
  });
  const alerts = files('alerts').map((path): Thing => {
    const tells = channel === null ? [] : [`--notification-channels=${channel}`];
    const told = channel === null ? [] : [`--set-notification-channels=${channel}`];
    return {
      title: `alert ${read(path).displayName}`,
      find: ['monitoring', 'policies', 'list', named(path), '--format=value(name)', at],
      make: ['monitoring', 'policies', 'create', `--policy-from-file=${path}`, ...tells, at],
      renew: (name) => ['monitoring', 'policies', 'update', name, `--policy-from-file=${path}`, ...told, at],
    };
  });
  const dashboard: Thing = {
    title: 'dashboard',
    find: ['monitoring', 'dashboards', 'list', named('ops/dashboard.json'), '--format=value(name)', at],
    make: ['monitoring', 'dashboards', 'create', '--config-from-file=ops/dashboard.json', at],
    renew: (name) => ['monitoring', 'dashboards', 'update', name, '--config-from-file=ops/dashboard.json', at],
  };
  return [...metrics, ...alerts, dashboard, ...(billing === null ? [] : [budgetOf(project, billing)])];
}

type Budget = {
  displayName: string;
  amount: { specifiedAmount: { currencyCode: string; units: string } };
  thresholdRules: readonly { thresholdPercent: number; spendBasis: string }[];
};

/** gcloud takes a budget as flags and not as a file. */
function budgetOf(project: string, billing: string): Thing {
  const budget = read('ops/budget.json') as Budget;
  const { currencyCode, units } = budget.amount.specifiedAmount;
  const rules = budget.thresholdRules.map(
    ({ thresholdPercent, spendBasis }) =>
      `--threshold-rule=percent=${thresholdPercent},basis=${spendBasis.toLowerCase().replace('_', '-')}`,
  );
  const account = `--billing-account=${billing}`;
  const terms = [`--budget-amount=${units}${currencyCode}`, ...rules];
  const title = `${budget.displayName} ${project}`;
  return {
    title: 'budget',
    find: ['billing', 'budgets', 'list', `--filter=displayName="${title}"`, '--format=value(name)', account],
    make: [
      'billing',
      'budgets',
      'create',
      `--display-name=${title}`,
      `--filter-projects=projects/${project}`,
      ...terms,
      account,
    ],
    // A budget that stands is left as it is: its amount is the deployment's own.
    renew: (name) => ['billing', 'budgets', 'describe', name],
  };
}
