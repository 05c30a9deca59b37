import { listOf, read, textOf } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { API } from '../place.ts';
import { projectOf } from './project.ts';

/** Roles that have all that the functions need. */
const WIDE = ['roles/owner', 'roles/editor'];

/** What the functions need where they have no wide role, each with others that have it too. The CLI itself gives those for triggers and secrets. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'roles/cloudbuild.builds.builder': [],
  'roles/datastore.user': ['roles/datastore.owner', 'roles/firebase.admin'],
  'roles/firebaseauth.admin': ['roles/firebase.admin'],
  'roles/cloudtasks.enqueuer': ['roles/cloudtasks.admin'],
  'roles/iam.serviceAccountUser': ['roles/iam.serviceAccountAdmin'],
};

/**
 * The account as which the functions run may do what they do. Organisations of today give it nothing by themselves: the functions would deploy, and each
 * call of theirs be refused.
 */
export async function checkServiceAccount({ cloud, project }: Place): Promise<Finding> {
  const what = 'Functions account';
  const number = textOf((await projectOf({ cloud, project }))['projectNumber']);
  const email = `${number}-compute@developer.gserviceaccount.com`;
  const found = await read(cloud, `${API.resources}/projects/${project}:getIamPolicy`, { method: 'POST', body: {} });
  if (found.is === 'unknown')
    return unread(what, found, `${email} is Editor, or has ${Object.keys(NEEDED).join(', ')}`);
  const bindings = found.is === 'found' ? listOf(found.body['bindings']) : [];
  const has = (role: string) => bindings.some((each) => textOf(each['role']) === role && holds(each['members'], email));
  if (WIDE.some(has)) return good(what, `${email}, a wide role`);
  const missing = Object.entries(NEEDED).filter(([role, others]) => ![role, ...others].some(has));
  if (missing.length === 0) return good(what, `${email}, only what is needed`);
  const roles = missing.map(([role]) => role).join(', ');
  return todo(what, `give ${email} ${roles}: https://console.cloud.google.com/iam-admin/iam?project=${project}`);
}

const holds = (members: unknown, email: string) =>
  Array.isArray(members) && members.includes(`serviceAccount:${email}`);
