import type { Fields } from '../cloud.ts';
import { fieldsOf, listOf, readAll, textOf } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, tick, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { API } from '../place.ts';
import { billingOf, projectOf } from './project.ts';

/** Somebody is told before an attack or a mistake has become expensive. Budgets belong to the billing account, which not every deployer may read. */
export async function checkBudget({ cloud, project }: Place): Promise<Finding> {
  const what = 'Budget alert';
  const billing = await billingOf({ cloud, project });
  const account = billing.is === 'found' ? textOf(billing.body['billingAccountName']) : '';
  const link = `https://console.cloud.google.com/billing/budgets?project=${project}`;
  if (account === '') return tick(what, `a budget with alerts for this project: ${link}`);
  const found = await readAll(cloud, `${API.budgets}/${account}/budgets`, 'budgets');
  if (found.is === 'unknown') return unread(what, found, `a budget with alerts for this project: ${link}`);
  const number = textOf((await projectOf({ cloud, project }))['projectNumber']);
  const [budget] = found.all.filter((each) => covers(each, [`projects/${number}`, `projects/${project}`]));
  if (budget === undefined) return todo(what, `make a budget with alerts for this project: ${link}`);
  const at = listOf(budget['thresholdRules']).map(
    ({ thresholdPercent }) => `${Math.round(Number(thresholdPercent) * 100)} %`,
  );
  if (at.length === 0)
    return todo(what, `"${textOf(budget['displayName'])}" tells nobody: give it thresholds at ${link}`);
  return good(what, `"${textOf(budget['displayName'])}", told at ${at.join(', ')}`);
}

/** A budget without projects is one for all projects of its billing account. */
function covers(budget: Fields, names: readonly string[]): boolean {
  const { projects } = fieldsOf(budget['budgetFilter']);
  return !Array.isArray(projects) || projects.length === 0 || projects.some((each) => names.includes(textOf(each)));
}
