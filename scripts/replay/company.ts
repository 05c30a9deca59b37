import { randomBytes } from 'node:crypto';
import type { Doors, Person } from '../doors.ts';
import { inviteLink } from '../doors.ts';
import type { Row } from './visitor.ts';

const MOST_PHRASINGS = 500;

/** A company of its own for one replay: its bot knows one entry for each label of the rows, and its operators have accepted their invitations. */
export async function found(
  doors: Doors,
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
  const { topicId } = await doors.mustDesk(admin, 'saveTopic', { topicId: null, title: 'Replay', subtopics: [] });
  for (const [label, phrasings] of byLabel(taught)) {
    const entry = {
      title: label.slice(0, 200),
      phrasings,
      answer: `(${label})`,
      topicId,
      subtopicId: null,
      active: true,
    };
    await doors.mustDesk(admin, 'saveEntry', { entryId: null, ...entry });
  }
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
