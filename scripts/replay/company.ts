import { randomBytes } from 'node:crypto';
import type { Doors, Person } from '../doors.ts';
import { eventually, inviteLink } from '../doors.ts';
import { PROJECT } from '../places.ts';
import type { Row } from './visitor.ts';
import { ANSWER_SIGN } from './visitor.ts';

const MOST_PHRASINGS = 500;

/** A company made for one replay. Its bot knows one entry for each label of the rows, and its operators have accepted their invitations. */
export async function found(
  doors: Doors,
  env: Record<string, string>,
  taught: readonly Row[],
  count: number,
): Promise<{ companyId: string; operators: Person[]; password: string }> {
  const mark = randomBytes(6).toString('hex');
  const password = randomBytes(12).toString('base64url');
  const email = `admin-${mark}@rtno.example`;
  const made = await doors.account('createCompany', {
    companyName: `Replay ${mark}`,
    firstName: 'Replay',
    lastName: 'Admin',
    email,
    password,
  });
  if (!made.ok) throw new Error(`createCompany: ${made.reason}`);
  const admin = await doors.signIn(email, password);
  await doors.confirmEmail(admin);
  const { topicId } = await doors.mustDesk(admin, 'saveTopic', { topicId: null, title: 'Replay', subtopics: [] });
  for (const [label, phrasings] of byLabel(taught)) {
    const entry = {
      title: label.slice(0, 200),
      phrasings,
      answer: `${ANSWER_SIGN}${label}`,
      topicId,
      subtopicId: null,
      active: true,
    };
    await doors.mustDesk(admin, 'saveEntry', { entryId: null, ...entry });
  }
  await doors.mustDesk(admin, 'publish', {});
  await eventually(() => hasLearnt(env, admin, made.output.companyId), 'the bot to learn', 120_000);
  const operators: Person[] = [];
  for (let i = 1; i <= count; i++) {
    const address = `operator-${i}-${mark}@rtno.example`;
    await doors.mustDesk(admin, 'invite', { email: address, role: 'operator' });
    const link = inviteLink(await doors.letterTo(address));
    const accepted = await doors.account('acceptInvite', {
      ...link,
      firstName: `Operator ${i}`,
      lastName: 'Replay',
      password,
    });
    if (!accepted.ok) throw new Error(`acceptInvite: ${accepted.reason}`);
    operators.push(await doors.signIn(address, password));
  }
  return { companyId: made.output.companyId, operators, password };
}

function byLabel(rows: readonly Row[]): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { text, label } of rows) {
    if (label === null) continue;
    const phrasings = labels.get(label) ?? [];
    if (phrasings.length < MOST_PHRASINGS) phrasings.push(text.replace(/\s+/g, ' ').slice(0, 500));
    labels.set(label, phrasings);
  }
  return labels;
}

/** Has the bot been trained on the published entries? Read as the admin, under the security rules. */
async function hasLearnt(env: Record<string, string>, admin: Person, companyId: string): Promise<boolean> {
  const documents = `http://${env['FIRESTORE_EMULATOR_HOST']}/v1/projects/${PROJECT}/databases/(default)/documents`;
  const response = await fetch(`${documents}/companies/${companyId}`, {
    headers: { Authorization: `Bearer ${admin.idToken}` },
  });
  const { fields } = await response.json();
  return fields.published.mapValue !== undefined;
}
