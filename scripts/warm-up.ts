import type { Person } from './doors.ts';
import { eventually } from './doors.ts';

/** How long a door may take until its first answer. */
const PATIENCE_MS = 180_000;

const NOBODY = { headers: { Authorization: `Bearer ${'w'.repeat(20)}.${'w'.repeat(43)}` } };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const calling = (data: object, token?: string) => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
  body: JSON.stringify({ data }),
});

const VISITOR = { path: 'visitor/companies/warm/chat', request: NOBODY };
const STREAM = { path: 'visitorStream/companies/warm', request: NOBODY };

const ask = (env: Record<string, string>, path: string, request: RequestInit) =>
  fetch(`${env['RTNO_FUNCTIONS_URL']}/${path}`, request);

/**
 * Calls each door until it answers, since the first call of an emulated function takes a second or two. On a busy machine the emulators report "ready"
 * before they have loaded the functions, and they give up on a function that is slow to load.
 */
export async function warmUp(env: Record<string, string>): Promise<void> {
  const doors = [
    { what: 'the door for visitors', ...VISITOR },
    { what: 'the door for streams', ...STREAM },
    { what: 'the door for staff', path: 'desk', request: calling({}) },
    { what: 'the door for guests', path: 'account', request: calling({}) },
  ];
  const isUp = async (path: string, request: RequestInit) => {
    const { status } = await ask(env, path, request);
    return status !== 404 && status < 500;
  };
  await Promise.all(doors.map(({ what, path, request }) => eventually(() => isUp(path, request), what, PATIENCE_MS)));
}

/**
 * Starts as many workers of each door as an open widget and a dashboard need at once, since an emulated worker serves one request at a time. An operator
 * who opens a chat and answers makes five calls together, and the answer waited for seconds until its worker had started. Each worker is asked for
 * something that does not exist, so that it also opens its connections to the database and to the auth server.
 */
export async function makeReady(env: Record<string, string>, { idToken }: Person): Promise<void> {
  const asked = calling({ command: 'take', chatId: 'warm' }, idToken);
  const doors = [
    { ...VISITOR, workers: 3 },
    { ...STREAM, workers: 3 },
    { path: 'desk', request: asked, workers: 6 },
  ];
  for (const { path, request, workers } of doors)
    await Promise.all(Array.from({ length: workers }, () => ask(env, path, request)));
}
