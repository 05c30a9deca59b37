import type { Fields } from '../cloud.ts';
import { read, textOf } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { API } from '../place.ts';

/** Who deploys, and whether they see the project at all. */
export async function checkSignedIn({ cloud, project }: Pick<Place, 'cloud' | 'project'>): Promise<Finding> {
  const what = 'Signed in';
  const who = await cloud.account();
  if (who === null) return todo(what, 'sign in, then the rest can be looked at: npx firebase login');
  const found = await read(cloud, `${API.firebase}/projects/${project}`);
  if (found.is === 'found') return good(what, `${who}, project ${project}`);
  if (found.is === 'unknown' && found.again) return todo(what, `Google does not answer (${found.why}): try again`);
  // For a project that does not exist Google says the same as for one that is not yours.
  return todo(
    what,
    `${who} sees no Firebase project ${project}: check its name, or be added to it, or: npx firebase login`,
  );
}

/** Cloud Functions run on the Blaze plan only, which is a billing account that is open. */
export async function checkPlan({ cloud, project }: Place): Promise<Finding> {
  const what = 'Plan';
  const link = `https://console.firebase.google.com/project/${project}/usage/details`;
  const found = await billingOf({ cloud, project });
  if (found.is === 'unknown') return unread(what, found, `Blaze: ${link}`);
  const account = found.is === 'found' ? textOf(found.body['billingAccountName']) : '';
  if (found.is === 'found' && found.body['billingEnabled'] === true) return good(what, `Blaze, ${account}`);
  if (account !== '') return todo(what, `its billing account is closed: open it, or choose another at ${link}`);
  return todo(what, `Spark, without functions: choose Blaze at ${link}`);
}

export const billingOf = ({ cloud, project }: Pick<Place, 'cloud' | 'project'>) =>
  read(cloud, `${API.billing}/projects/${project}/billingInfo`);

export async function projectOf({ cloud, project }: Pick<Place, 'cloud' | 'project'>): Promise<Fields> {
  const found = await read(cloud, `${API.firebase}/projects/${project}`);
  return found.is === 'found' ? found.body : {};
}
