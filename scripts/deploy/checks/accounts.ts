import { fieldsOf, read } from '../cloud.ts';
import type { Read } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { API } from '../place.ts';

/** How people sign in, and who may make accounts: three settings of Authentication. */
export async function checkAccounts({ cloud, project }: Place): Promise<Finding[]> {
  const found = await read(cloud, `${API.identity}/admin/v2/projects/${project}/config`);
  return [provider(found, project), signUp(found, project), enumeration(found, project)];
}

const consoleOf = (project: string, page: string) =>
  `https://console.firebase.google.com/project/${project}/authentication/${page}`;

function provider(found: Read, project: string): Finding {
  const what = 'Sign-in provider';
  const link = consoleOf(project, 'providers');
  if (found.is === 'unknown') return unread(what, found, `Email/Password is on: ${link}`);
  if (found.is === 'missing') return todo(what, `start Authentication and switch on Email/Password: ${link}`);
  const { enabled, passwordRequired } = fieldsOf(fieldsOf(found.body['signIn'])['email']);
  if (enabled !== true) return todo(what, `switch on Email/Password: ${link}`);
  if (passwordRequired === false)
    return todo(what, `switch off "Email link", by which nobody of this product signs in: ${link}`);
  return good(what, 'e-mail and password');
}

/** Accounts come from our own door and from invitations. Whoever knows the web's public key could make others, at our expense. */
function signUp(found: Read, project: string): Finding {
  const what = 'Sign-up by strangers';
  const link = consoleOf(project, 'settings');
  if (found.is === 'unknown') return unread(what, found, `"Enable create (sign-up)" is off: ${link}`);
  const permissions = found.is === 'found' ? fieldsOf(fieldsOf(found.body['client'])['permissions']) : {};
  if (permissions['disabledUserSignup'] === true) return good(what, 'switched off');
  return todo(what, `switch off "Enable create (sign-up)" under User actions: ${link}`);
}

/** Without it whoever is signed in could put another's address to their account, and anybody learn who has one. */
function enumeration(found: Read, project: string): Finding {
  const what = 'E-mail enumeration';
  const link = consoleOf(project, 'settings');
  if (found.is === 'unknown') return unread(what, found, `"Email enumeration protection" is on: ${link}`);
  const privacy = found.is === 'found' ? fieldsOf(found.body['emailPrivacyConfig']) : {};
  if (privacy['enableImprovedEmailPrivacy'] === true) return good(what, 'protected');
  return todo(what, `switch on "Email enumeration protection" under User actions: ${link}`);
}
