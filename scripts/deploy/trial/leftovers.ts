import type { Cloud } from '../cloud.ts';
import { fieldsOf, listOf, textOf } from '../cloud.ts';
import type { System } from '../system.ts';
import { openDocuments, stringOf } from './documents.ts';

/**
 * The address with which a trial signs up: a label of the deployment's own sender, so that no stranger gets its letter. It is always the same one: by it
 * the next trial finds what an interrupted one has left.
 */
export function trialAddress(mailbox: string): string {
  const [name = '', domain = ''] = mailbox.toLowerCase().split('@');
  return `${name.split('+')[0]}+rtno-trial@${domain}`;
}

/**
 * Removes what a trial with this address has made: the company with all below it, its letters, the person and their sign-in. The sign-in goes last, since
 * all the rest is found by it. Safe to interrupt and to repeat. Gives how many documents there were.
 */
export async function removeTrial(cloud: Cloud, system: System, email: string): Promise<number> {
  const documents = openDocuments(cloud, system);
  const accounts = `${system.identity}/v1/projects/${system.project}/accounts`;
  const found = await cloud.ask(`${accounts}:lookup`, { method: 'POST', body: { email: [email] } });
  if (found.status !== 200) throw new Error(`The accounts cannot be read (answer ${found.status})`);
  const uids = listOf(fieldsOf(found.body)['users']).map(({ localId }) => textOf(localId));
  let count = 0;
  for (const uid of uids) {
    const user = await documents.get(`users/${uid}`);
    if (user !== null) {
      const companyId = stringOf(user, 'companyId');
      if (companyId === '') throw new Error(`The person ${uid} of the trial has no company`);
      count += await documents.removeTree(`companies/${companyId}`);
      count += await documents.removeTree(`users/${uid}`);
    }
  }
  const letters = (await documents.find('mail', 'to', email)).map(({ name }) => textOf(name));
  await documents.remove(letters);
  for (const localId of uids) {
    const gone = await cloud.ask(`${accounts}:delete`, { method: 'POST', body: { localId } });
    if (gone.status !== 200) throw new Error(`The trial's sign-in cannot be removed (answer ${gone.status})`);
  }
  return count + letters.length;
}
