import { describe, expect, it } from 'vitest';
import indexes from '../../firestore.indexes.json' with { type: 'json' };
import { QUESTION, SHOP, builtIndex, refused, ttlField } from './recorded.ts';
import type { Case } from './shop.test-tool.ts';
import { changed, ok, todos } from './shop.test-tool.ts';

const fresh = refused(403, 'Secret Manager API has not been used in project 487321009876 before or it is disabled.');
const forbidden = refused(403, 'The caller does not have permission');
const index = indexes.indexes[0]!;
const ttl = indexes.fieldOverrides.find((field) => 'ttl' in field && field.ttl)!;

/** Roles of the functions' account, and the policy that gives them. */
const FEW = ['cloudbuild.builds.builder', 'firebase.admin', 'iam.serviceAccountUser'];
const givenTo = (roles: readonly string[]) =>
  roles.map((role) => ({
    role: `roles/${role}`,
    members: ['serviceAccount:487321009876-compute@developer.gserviceaccount.com'],
  }));

/** What is wrong, and the one line that says what to do. */
const TODOS: readonly [name: string, change: Case, line: RegExp][] = [
  [
    'nobody is signed in',
    { account: null },
    /^Signed in: sign in, then the rest can be looked at: npx firebase login$/,
  ],
  [
    'the project is another’s',
    { answers: { [QUESTION.project]: forbidden } },
    /^Signed in: olga@example.com sees no Firebase project shop-12345/,
  ],
  [
    'Google does not answer',
    { answers: { [QUESTION.project]: null } },
    /^Signed in: Google does not answer \(no answer: fetch failed\)/,
  ],
  [
    'there is no Blaze',
    {
      answers: {
        [QUESTION.billing]: ok({ name: 'x', projectId: SHOP, billingAccountName: '', billingEnabled: false }),
      },
    },
    /^Plan: Spark, without functions: choose Blaze at https:/,
  ],
  [
    'the billing account is closed',
    { answers: changed(QUESTION.billing, { billingEnabled: false }) },
    /^Plan: its billing account is closed/,
  ],
  [
    'the plan is not answered',
    { answers: { [QUESTION.billing]: refused(503, 'unavailable') } },
    /^Plan: cannot be read \(answer 503: unavailable\): try again$/,
  ],
  [
    'the database stands in another region',
    { answers: changed(QUESTION.database, { locationId: 'nam5' }) },
    /^Database location: nam5 is far .* put REGION=us-central1 into functions\/.env.shop-12345$/,
  ],
  [
    'the functions are to run in another region',
    { settings: { REGION: 'us-central1' }, answers: { [QUESTION.functions]: ok({}) } },
    /^Database location: eur3 is far .* put REGION=europe-west1/,
  ],
  [
    'the database is in Datastore mode',
    { answers: changed(QUESTION.database, { type: 'DATASTORE_MODE' }) },
    /^Database location: .*Datastore mode/,
  ],
  [
    'the functions may do nothing',
    { answers: { [QUESTION.iam]: ok({ bindings: [{ role: 'roles/owner', members: ['user:olga@example.com'] }] }) } },
    /^Functions account: give 487321009876-compute@.* roles\/cloudbuild.builds.builder, roles\/datastore.user/,
  ],
  [
    'the functions may not do one thing',
    { answers: { [QUESTION.iam]: ok({ bindings: givenTo(FEW) }) } },
    /^Functions account: give 487321009876-compute@[^ ]+ roles\/cloudtasks.enqueuer: https:/,
  ],
  [
    'e-mail and password are off',
    { answers: changed(QUESTION.accounts, { signIn: { email: { enabled: false } } }) },
    /^Sign-in provider: switch on Email\/Password/,
  ],
  [
    'links are on beside passwords',
    { answers: changed(QUESTION.accounts, { signIn: { email: { enabled: true, passwordRequired: false } } }) },
    /^Sign-in provider: switch off "Email link"/,
  ],
  [
    'strangers may sign up',
    { answers: changed(QUESTION.accounts, { client: { permissions: {} } }) },
    /^Sign-up by strangers: switch off "Enable create \(sign-up\)"/,
  ],
  [
    'anybody learns who has an account',
    { answers: changed(QUESTION.accounts, { emailPrivacyConfig: {} }) },
    /^E-mail enumeration: switch on/,
  ],
  [
    'a secret is missing',
    { answers: { [QUESTION.smtpPass]: refused(404, 'Secret not found') } },
    /^Secrets: SMTP_PASS is missing: npx firebase functions:secrets:set SMTP_PASS --project shop-12345$/,
  ],
  ['no secret was ever set', { answers: { [QUESTION.llmKey]: fresh } }, /^Secrets: LLM_KEY is missing/],
  [
    'a secret is switched off',
    { answers: changed(QUESTION.llmKey, { state: 'DISABLED' }) },
    /^Secrets: the newest version of LLM_KEY is switched off/,
  ],
  [
    'there is no web app',
    { answers: { [QUESTION.apps]: ok({}) } },
    /^Web configuration: make the web app: npx firebase apps:create WEB/,
  ],
  [
    'there are two web apps',
    { answers: { [QUESTION.apps]: ok({ apps: [{ appId: '1:1:web:1' }, { appId: '1:1:web:2' }] }) } },
    /^Web configuration: there are several: put WEB_APP_ID=1:1:web:1/,
  ],
  [
    'the chosen web app is not there',
    { settings: { WEB_APP_ID: '1:1:web:1' } },
    /^Web configuration: the project has no web app 1:1:web:1/,
  ],
  ['there is no budget', { answers: { [QUESTION.budgets]: ok({}) } }, /^Budget alert: make a budget/],
  [
    'the budget is another project’s',
    { answers: { [QUESTION.budgets]: ok({ budgets: [{ budgetFilter: { projects: ['projects/1'] } }] }) } },
    /^Budget alert: make a budget/,
  ],
  [
    'the budget tells nobody',
    { answers: { [QUESTION.budgets]: ok({ budgets: [{ displayName: 'All' }] }) } },
    /^Budget alert: "All" tells nobody/,
  ],
  [
    'nothing can be recovered',
    { answers: changed(QUESTION.database, { pointInTimeRecoveryEnablement: 'POINT_IN_TIME_RECOVERY_DISABLED' }) },
    /^Backups: switch recovery on: npx firebase firestore:databases:update/,
  ],
  [
    'the database may be deleted',
    { answers: changed(QUESTION.database, { deleteProtectionState: 'DELETE_PROTECTION_DISABLED' }) },
    /^Backups: protect the database/,
  ],
  [
    'there are no backups',
    { answers: { [QUESTION.backups]: ok({}) } },
    /^Backups: keep backups: npx firebase firestore:backups:schedules:create/,
  ],
  [
    'an index is broken',
    { answers: { [QUESTION.indexes]: ok({ indexes: [builtIndex(index, 0, 'NEEDS_REPAIR')] }) } },
    /^Indexes: delete the broken one/,
  ],
  [
    'a TTL policy is broken',
    { answers: { [QUESTION.ttl]: ok({ fields: [ttlField(ttl, 'NEEDS_REPAIR')] }) } },
    /^TTL policies: switch the broken one off and on: questions.expireAt/,
  ],
  [
    'App Check has another key',
    { settings: { APP_CHECK_KEY: '6Lf-mine' }, answers: { [QUESTION.appCheck]: ok({ siteKey: '6Lf-other' }) } },
    /^App Check: register APP_CHECK_KEY/,
  ],
];

describe('One line says what to do when', () => {
  it.each(TODOS)('%s', async (_, change, line) => {
    const found = await todos(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(line);
  });

  it('nothing was made in the project yet: what is missing, and no more', async () => {
    const answers = {
      [QUESTION.database]: refused(404, 'The database does not exist'),
      [QUESTION.backups]: refused(404, 'The database does not exist'),
      [QUESTION.indexes]: refused(404, 'The database does not exist'),
      [QUESTION.ttl]: refused(404, 'The database does not exist'),
      [QUESTION.functions]: fresh,
      [QUESTION.accounts]: refused(404, 'CONFIGURATION_NOT_FOUND'),
      [QUESTION.smtpPass]: fresh,
      [QUESTION.llmKey]: fresh,
    };
    const found = await todos({ answers });
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'Database location',
      'Sign-in provider',
      'Sign-up by strangers',
      'E-mail enumeration',
      'Secrets',
      'Secrets',
      'Backups',
    ]);
    expect(found[0]).toContain('firestore:databases:create "(default)" --location eur3');
  });

  it('functions of the product run in another region already', async () => {
    const answers = {
      [QUESTION.functions]: ok({ functions: [{ name: `projects/${SHOP}/locations/us-central1/functions/desk` }] }),
    };
    const [line, ...more] = await todos({ answers });
    expect(more).toEqual([]);
    expect(line).toMatch(
      /^Functions region: they run in us-central1 already: set REGION=us-central1, or move: .*functions:delete desk --region us-central1/,
    );
  });
});
