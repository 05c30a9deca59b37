import { checkAccounts } from './checks/accounts.ts';
import { checkAppCheck } from './checks/app-check.ts';
import { checkBudget } from './checks/budget.ts';
import { checkBackups, checkDatabase, checkRegion } from './checks/database.ts';
import type { Indexes } from './checks/indexes.ts';
import { checkIndexes, checkTtl } from './checks/indexes.ts';
import { checkPlan, checkSignedIn } from './checks/project.ts';
import type { Given } from './checks/settings.ts';
import { checkServiceAccount } from './checks/service-account.ts';
import { checkSecrets, checkSettings } from './checks/settings.ts';
import type { WebConfig } from './checks/web.ts';
import { checkWeb } from './checks/web.ts';
import type { Cloud } from './cloud.ts';
import type { Finding } from './finding.ts';
import { tick } from './finding.ts';
import type { Manifest } from './manifest.ts';
import type { Place } from './place.ts';
import { withDefaults } from './settings.ts';

/** What is to be deployed, and where: the functions as built, the indexes, and the settings as they stand in the project's file. */
export type Wanted = { cloud: Cloud; project: string; manifest: Manifest; indexes: Indexes; given: Given };

/** What no interface tells: always to be looked at by a person. */
const BY_HAND: readonly Finding[] = [
  tick('Letters', 'the sender of MAIL_FROM is allowed by SPF and signed by DKIM, or letters end as spam'),
  tick(
    'API key',
    'the web app’s key is restricted to your site and to the interfaces that it uses: Google Cloud console, Credentials',
  ),
  tick('Owners', 'two people own the project, both with a second factor'),
];

/** Looks at everything that a deployment needs, in the order in which it would be mended. Changes nothing. `config` is null until the web's is known. */
export async function examine(
  wanted: Wanted,
): Promise<{ findings: Finding[]; config: WebConfig | null; place: Place }> {
  const { cloud, project, manifest, indexes, given } = wanted;
  const place: Place = { cloud, project, manifest, settings: withDefaults(given?.settings ?? {}, manifest.params) };
  const settings = checkSettings(given, place);
  const signedIn = await checkSignedIn(place);
  // Without a person nothing else can be asked; all would be refused in the same words.
  if (signedIn.state === 'todo') return { findings: [signedIn, ...settings], config: null, place };
  const [plan, database, region, account, accounts, secrets, web, budget, backups, built, ttl] = await Promise.all([
    checkPlan(place),
    checkDatabase(place),
    checkRegion(place),
    checkServiceAccount(place),
    checkAccounts(place),
    checkSecrets(place),
    checkWeb(place),
    checkBudget(place),
    checkBackups(place),
    checkIndexes(place, indexes, false),
    checkTtl(place, indexes, false),
  ]);
  const appCheck = await checkAppCheck(place, web.config?.appId ?? null);
  const findings = [
    signedIn,
    plan,
    database,
    region,
    account,
    ...accounts,
    ...settings,
    ...secrets,
    web.finding,
    appCheck,
  ];
  return { findings: [...findings, budget, backups, built, ttl, ...BY_HAND], config: web.config, place };
}
