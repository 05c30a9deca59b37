import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import type { RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, setDoc } from 'firebase/firestore';
import type { Firestore } from 'firebase/firestore';
import { DOCUMENTS } from './documents.ts';
import { OURS, PEOPLE, THEIRS } from './people.ts';
import type { PersonName } from './people.ts';

export const HOST = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';

/** A project of its own, so that the coverage is that of these tests alone. */
export const RULES_PROJECT = `demo-rules-${randomBytes(4).toString('hex')}`;

/** The committed rules, with every document of documents.ts behind them. */
export async function openRules(): Promise<RulesTestEnvironment> {
  const [host = '', port = ''] = HOST.split(':');
  const rules = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');
  const environment = await initializeTestEnvironment({
    projectId: RULES_PROJECT,
    firestore: { host, port: Number(port), rules },
  });
  await environment.withSecurityRulesDisabled(async (context) => {
    const db = context.firestore() as unknown as Firestore;
    for (const { path, fields } of DOCUMENTS) await setDoc(doc(db, path), fields);
    for (const person of Object.values(PEOPLE)) {
      if (person?.member?.companyId !== THEIRS) continue;
      const { uid, member } = person;
      await setDoc(doc(db, `companies/${THEIRS}/operators/${uid}`), { role: member.role, active: member.active });
      await setDoc(doc(db, `users/${uid}`), { companyId: THEIRS });
    }
  });
  return environment;
}

/** The database as this person's browser sees it. */
export function databaseOf(environment: RulesTestEnvironment, name: PersonName): Firestore {
  const person = PEOPLE[name];
  const provider = name === 'an anonymous account' ? 'anonymous' : 'password';
  const context =
    person === null
      ? environment.unauthenticatedContext()
      : environment.authenticatedContext(person.uid, { firebase: { sign_in_provider: provider, identities: {} } });
  return context.firestore() as unknown as Firestore;
}

/** Whether the rules let it through; any other failure is an error of the test. */
export async function isAllowed(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'permission-denied')
      return false;
    throw error;
  }
}

export { OURS, THEIRS };
