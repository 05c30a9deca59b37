import { ENTRIES, TOPICS } from './demo-knowledge.ts';
import type { Doors, Person } from './doors.ts';
import { inviteLink, openDoors } from './doors.ts';

export type Seeded = {
  companyId: string;
  people: readonly { role: string; email: string; password: string }[];
  /** The first admin, signed in. */
  admin: Person;
};

const PASSWORD = 'rtno-demo';

const ADMIN = { role: 'admin', email: 'admin@rtno.example', firstName: 'Мария', lastName: 'Соколова' } as const;

const STAFF = [
  { role: 'supervisor', email: 'supervisor@rtno.example', firstName: 'Игорь', lastName: 'Лебедев' },
  { role: 'operator', email: 'operator1@rtno.example', firstName: 'Анна', lastName: 'Кузнецова' },
  { role: 'operator', email: 'operator2@rtno.example', firstName: 'Павел', lastName: 'Морозов' },
  { role: 'operator', email: 'operator3@rtno.example', firstName: 'Дарья', lastName: 'Волкова' },
] as const;

/**
 * Makes the demo company through the product's own doors and letters, once. If a start was interrupted, the next one completes the rest. `env` is the
 * environment of the running suite.
 */
export async function seed(env: Record<string, string>): Promise<Seeded> {
  const doors = openDoors({
    functions: env['RTNO_FUNCTIONS_URL']!,
    auth: env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: env['RTNO_MAILBOX_URL']!,
  });
  const people = [ADMIN, ...STAFF].map(({ role, email }) => ({ role, email, password: PASSWORD }));
  const admin = (await doors.trySignIn(ADMIN.email, PASSWORD)) ?? (await foundCompany(doors));
  await proven(doors, admin);
  const companyId = await companyOf(env, admin);
  await writeKnowledge(doors, env, admin, companyId);
  for (const person of STAFF) await hire(doors, admin, person);
  return { companyId, people, admin };
}

async function foundCompany(doors: Doors): Promise<Person> {
  console.log('Making the demo company…');
  const { email, firstName, lastName } = ADMIN;
  const made = await doors.account('createCompany', {
    companyName: 'Пион',
    firstName,
    lastName,
    email,
    password: PASSWORD,
  });
  if (!made.ok) throw new Error(`createCompany: ${made.reason}`);
  return doors.signIn(email, PASSWORD);
}

/**
 * Confirms the company's e-mail. An earlier start may have ended before that, and its letter is then lost with its mailbox. In that case a new letter is
 * requested.
 */
async function proven(doors: Doors, admin: Person): Promise<void> {
  const asked = await doors.desk(admin, 'resendProof', {});
  if (asked.ok || asked.reason !== 'proof-done') await doors.confirmEmail(admin);
}

async function hire(
  doors: Doors,
  admin: Person,
  { role, email, firstName, lastName }: (typeof STAFF)[number],
): Promise<void> {
  if ((await doors.trySignIn(email, PASSWORD)) !== null) return;
  const invited = await doors.desk(admin, 'invite', { email, role });
  if (!invited.ok && invited.reason !== 'already-invited') throw new Error(`invite: ${invited.reason}`);
  const link = inviteLink(await doors.letterTo(email));
  const accepted = await doors.account('acceptInvite', { ...link, firstName, lastName, password: PASSWORD });
  if (!accepted.ok) throw new Error(`acceptInvite: ${accepted.reason}`);
}

async function writeKnowledge(
  doors: Doors,
  env: Record<string, string>,
  admin: Person,
  companyId: string,
): Promise<void> {
  const topics = new Map<string, string>();
  for (const { fields, id } of await list(env, `companies/${companyId}/topics`))
    topics.set(fields['title']!.stringValue, id);
  for (const title of TOPICS) {
    if (!topics.has(title))
      topics.set(title, (await doors.mustDesk(admin, 'saveTopic', { topicId: null, title, subtopics: [] })).topicId);
  }
  const written = await list(env, `companies/${companyId}/knowledge`);
  const titles = new Set(written.map(({ fields }) => fields['title']!.stringValue));
  for (const { topic, ...entry } of ENTRIES) {
    if (titles.has(entry.title)) continue;
    await doors.mustDesk(admin, 'saveEntry', {
      entryId: null,
      ...entry,
      topicId: topics.get(topic)!,
      subtopicId: null,
      active: true,
    });
  }
  const published = await doors.desk(admin, 'publish', {});
  if (!published.ok && published.reason !== 'nothing-to-publish' && published.reason !== 'publishing-now')
    throw new Error(`publish: ${published.reason}`);
}

async function companyOf(env: Record<string, string>, { uid }: Person): Promise<string> {
  const response = await fetch(`${documents(env)}/users/${uid}`, { headers: OWNER });
  const body = await response.json();
  return body.fields.companyId.stringValue;
}

// A token that the emulator accepts and to which no security rule applies. The seed uses it to see what already exists.
const OWNER = { Authorization: 'Bearer owner' };
const documents = (env: Record<string, string>) =>
  `http://${env['FIRESTORE_EMULATOR_HOST']}/v1/projects/${env['GCLOUD_PROJECT']}/databases/(default)/documents`;

export async function list(
  env: Record<string, string>,
  path: string,
): Promise<{ id: string; fields: Record<string, { stringValue: string }> }[]> {
  const response = await fetch(`${documents(env)}/${path}?pageSize=300`, { headers: OWNER });
  const body = await response.json();
  return (body.documents ?? []).map((doc: { name: string; fields: Record<string, { stringValue: string }> }) => ({
    id: doc.name.split('/').at(-1)!,
    fields: doc.fields,
  }));
}
