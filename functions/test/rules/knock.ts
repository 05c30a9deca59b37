import type { PersonName } from './people.ts';
import { PEOPLE } from './people.ts';

const HOST = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';

/** A request to the database's public interface, which anybody can make without our pages. */
export type Request = { method: 'GET' | 'POST' | 'PATCH' | 'DELETE'; path: string; body?: unknown };

const FIELDS = { fields: { written: { booleanValue: true } } };

export const get = (path: string): Request => ({ method: 'GET', path: `/${path}` });
export const list = (collection: string): Request => ({ method: 'GET', path: `/${collection}` });
export const create = (collection: string): Request => ({
  method: 'POST',
  path: `/${collection}?documentId=new`,
  body: FIELDS,
});
export const update = (path: string): Request => ({ method: 'PATCH', path: `/${path}`, body: FIELDS });
export const remove = (path: string): Request => ({ method: 'DELETE', path: `/${path}` });
/** A search in all collections of this name, across companies. */
export const searchGroup = (collectionId: string): Request => ({
  method: 'POST',
  path: ':runQuery',
  body: { structuredQuery: { from: [{ collectionId, allDescendants: true }] } },
});

/** Whether the rules let this person's request through; any failure but their refusal is an error of the test. */
export async function isAllowed(projectId: string, name: PersonName, request: Request): Promise<boolean> {
  const { method, path, body } = request;
  const answer = await fetch(`http://${HOST}/v1/projects/${projectId}/databases/(default)/documents${path}`, {
    method,
    headers: { ...authorization(projectId, name), 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const said = await answer.text();
  if (answer.status === 403 && said.includes('PERMISSION_DENIED')) return false;
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
  return true;
}

/** A token as the emulators accept it: without a signature. */
function authorization(projectId: string, name: PersonName): Record<string, string> {
  const person = PEOPLE[name];
  if (person === null) return {};
  const now = Math.floor(Date.now() / 1000);
  const provider = name === 'an anonymous account' ? 'anonymous' : 'password';
  const claims = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: now,
    exp: now + 3600,
    auth_time: now,
    sub: person.uid,
    user_id: person.uid,
    firebase: { sign_in_provider: provider, identities: {} },
  };
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return { Authorization: `Bearer ${encode({ alg: 'none', type: 'JWT' })}.${encode(claims)}.` };
}
