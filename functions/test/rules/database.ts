import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import type { RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, setDoc, setLogLevel } from 'firebase/firestore';
import type { Firestore } from 'firebase/firestore';
import { DOCUMENTS } from './documents.ts';
import { PEOPLE, THEIRS } from './people.ts';
import type { PersonName } from './people.ts';

export const HOST = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';

// These tests expect refusals, so the SDK need not print them.
setLogLevel('silent');

/** The repository's rules over every document of documents.ts, in a project of its own, so that its coverage comes from one file's tests only. */
export async function openRules(): Promise<RulesTestEnvironment> {
  const rules = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');
  const environment = await openProject(`demo-rules-${randomBytes(4).toString('hex')}`, rules);
  await environment.withSecurityRulesDisabled(async (context) => {
    const db = context.firestore() as unknown as Firestore;
    await Promise.all(DOCUMENTS.map(({ path, fields }) => setDoc(doc(db, path), fields)));
    for (const person of Object.values(PEOPLE)) {
      if (person?.member?.companyId !== THEIRS) continue;
      const { uid, member } = person;
      await setDoc(doc(db, `companies/${THEIRS}/operators/${uid}`), { role: member.role, active: member.active });
      await setDoc(doc(db, `users/${uid}`), { companyId: THEIRS });
    }
  });
  return environment;
}

/** A project of the emulator, under the rules that it has, or under these. */
export function openProject(projectId: string, rules?: string): Promise<RulesTestEnvironment> {
  const [host = '', port = ''] = HOST.split(':');
  return initializeTestEnvironment({
    projectId,
    firestore: { host, port: Number(port), ...(rules === undefined ? {} : { rules }) },
  });
}

/** The database as this person's browser sees it. */
export function databaseOf(environment: RulesTestEnvironment, name: PersonName): Firestore {
  const person = PEOPLE[name];
  const context = person === null ? environment.unauthenticatedContext() : environment.authenticatedContext(person.uid);
  return context.firestore() as unknown as Firestore;
}
