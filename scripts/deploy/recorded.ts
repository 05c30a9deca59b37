import type { Indexes } from './checks/indexes.ts';
import type { Answer, Asked, Cloud } from './cloud.ts';
import { API, databaseOf } from './place.ts';
import ready from './recorded/ready.json' with { type: 'json' };

/** What the interfaces of Google answer, by "GET <url>". `null`: nobody answers. */
export type Recording = Readonly<Record<string, Answer | null>>;

/** The project of the recording. */
export const SHOP = 'shop-12345';

/**
 * The answers for a project that is ready, in the shapes of Google's REST documentation and as firebase-tools reads them. Those about the database's indexes
 * are made from the indexes of the product, so that they stay complete.
 */
export function readyAnswers(indexes: Indexes): Recording {
  return {
    ...ready,
    [`GET ${INDEXES}`]: { status: 200, body: { indexes: indexes.indexes.map((index, i) => builtIndex(index, i)) } },
    [`GET ${TTL}`]: {
      status: 200,
      body: { fields: indexes.fieldOverrides.filter(({ ttl }) => ttl).map((field) => ttlField(field)) },
    },
  };
}

export const INDEXES = `${databaseOf(SHOP)}/collectionGroups/-/indexes`;
export const TTL = `${databaseOf(SHOP)}/collectionGroups/-/fields?filter=${encodeURIComponent('indexConfig.usesAncestorConfig=false OR ttlConfig:*')}`;

export function builtIndex(index: Indexes['indexes'][number], i: number, state = 'READY') {
  const last = index.fields.at(-1)?.order ?? 'ASCENDING';
  return {
    name: `projects/${SHOP}/databases/(default)/collectionGroups/${index.collectionGroup}/indexes/CICAgOi${i}`,
    queryScope: index.queryScope,
    fields: [...index.fields, { fieldPath: '__name__', order: last }],
    state,
    density: 'SPARSE_ALL',
  };
}

export const ttlField = (
  { collectionGroup, fieldPath }: { collectionGroup: string; fieldPath: string },
  state = 'ACTIVE',
) => ({
  name: `projects/${SHOP}/databases/(default)/collectionGroups/${collectionGroup}/fields/${fieldPath}`,
  indexConfig: { indexes: [], usesAncestorConfig: true, ancestorField: 'projects/…/fields/*' },
  ttlConfig: { state },
});

/**
 * A cloud of recorded answers. `cli` gives the exit code of a command; `commands` are those that were run. A question to this machine goes to the
 * emulators, as the one who owns the project.
 */
export function recordedCloud(
  answers: Recording,
  {
    account = 'olga@example.com',
    cli = () => 0,
  }: { account?: string | null; cli?: (args: readonly string[]) => number } = {},
): Cloud & { commands: string[] } {
  const commands: string[] = [];
  return {
    commands,
    account: async () => account,
    token: async () => 'owner',
    async ask(url, asked = {}) {
      if (url.startsWith('http://127.0.0.1')) return askEmulator(url, asked);
      const question = `${asked.method ?? 'GET'} ${url}`;
      const answer = answers[question];
      if (answer === undefined) throw new Error(`No answer is recorded to ${question}`);
      return answer ?? { status: 0, body: 'fetch failed' };
    },
    async cli(args) {
      commands.push(args.join(' '));
      return cli(args);
    },
  };
}

async function askEmulator(url: string, { method = 'GET', body }: Asked): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}

/** A refusal as Google's interfaces word it. */
export const refused = (status: number, message: string, reason = 'PERMISSION_DENIED'): Answer => ({
  status,
  body: { error: { code: status, message, status: reason } },
});

/** The address of each question of a check about the recording's project. */
export const QUESTION = {
  project: `GET ${API.firebase}/projects/${SHOP}`,
  billing: `GET ${API.billing}/projects/${SHOP}/billingInfo`,
  budgets: `GET ${API.budgets}/billingAccounts/0A1B2C-3D4E5F-6A7B8C/budgets`,
  database: `GET ${databaseOf(SHOP)}`,
  backups: `GET ${databaseOf(SHOP)}/backupSchedules`,
  functions: `GET ${API.functions}/projects/${SHOP}/locations/-/functions`,
  iam: `POST ${API.resources}/projects/${SHOP}:getIamPolicy`,
  accounts: `GET ${API.identity}/admin/v2/projects/${SHOP}/config`,
  smtpPass: `GET ${API.secrets}/projects/${SHOP}/secrets/SMTP_PASS/versions/latest`,
  llmKey: `GET ${API.secrets}/projects/${SHOP}/secrets/LLM_KEY/versions/latest`,
  apps: `GET ${API.firebase}/projects/${SHOP}/webApps`,
  config: `GET ${API.firebase}/projects/${SHOP}/webApps/1:487321009876:web:7f3a9c/config`,
  appCheck: `GET ${API.appCheck}/projects/487321009876/apps/1:487321009876:web:7f3a9c/recaptchaEnterpriseConfig`,
  indexes: `GET ${INDEXES}`,
  ttl: `GET ${TTL}`,
} as const;
