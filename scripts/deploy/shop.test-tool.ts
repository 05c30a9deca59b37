import deployed from '../../functions/test/deploy/deployed.json' with { type: 'json' };
import indexes from '../../firestore.indexes.json' with { type: 'json' };
import type { Given } from './checks/settings.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';
import type { Manifest } from './manifest.ts';
import type { Recording } from './recorded.ts';
import { SHOP, readyAnswers, recordedCloud } from './recorded.ts';

/** What functions/test/deploy says is deployed and asked for, in the form of firebase-functions' discovery. */
export const manifest: Manifest = {
  endpoints: Object.fromEntries(
    Object.keys(deployed.functions).map((name) => [name, { entryPoint: name, region: '' }]),
  ),
  params: Object.entries(deployed.settings).map(([name, said]) => {
    const [type = '', preset] = said.replace(' unless set', '').split(', ');
    return preset === undefined ? { name, type } : { name, type, default: JSON.parse(preset) };
  }),
};

/** The settings that the shop of the recording must set, as they should be. */
export const SETTINGS = {
  PUBLIC_URL: 'https://chat.shop.example',
  SMTP_HOST: 'smtp.shop.example',
  MAIL_FROM: 'Shop <chat@shop.example>',
};

export type Case = { answers?: Recording; settings?: Record<string, string>; given?: Given; account?: string | null };

/** What is said of the project that is ready, but for what the case changes. */
export async function said({ answers = {}, settings = {}, given, account }: Case): Promise<readonly Finding[]> {
  const cloud = recordedCloud({ ...readyAnswers(indexes), ...answers }, account === undefined ? {} : { account });
  const file: Given = given === undefined ? { settings: { ...SETTINGS, ...settings }, problems: [] } : given;
  return (await examine({ cloud, project: SHOP, manifest, indexes, given: file })).findings;
}

/** All that is to be done, as "what: says". */
export const todos = async (changed: Case) =>
  (await said(changed)).filter(({ state }) => state === 'todo').map(({ what, says }) => `${what}: ${says}`);

export const ok = (body: object) => ({ status: 200, body });
const bodyOf = (question: string) => structuredClone(readyAnswers(indexes)[question]!.body) as Record<string, never>;
/** The recorded answer with these fields changed. */
export const changed = (question: string, change: object) => ({ [question]: ok({ ...bodyOf(question), ...change }) });
