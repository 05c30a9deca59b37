import { eventually } from './doors.ts';

/** How long a door may take until it answers for the first time. */
const PATIENCE_MS = 180_000;

const NOBODY = { headers: { Authorization: `Bearer ${'w'.repeat(20)}.${'w'.repeat(43)}` } };
const EMPTY = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"data":{}}' };

/**
 * Every door that a person meets, and what it is asked: where it can be, so that it reads from the database and so has that line ready. `workers`:
 * how many an open widget and a dashboard keep busy at once, since an emulated worker serves one request at a time.
 */
const DOORS = [
  { what: 'the door for visitors', path: 'visitor/companies/warm/chat', request: NOBODY, workers: 3 },
  { what: 'the door for streams', path: 'visitorStream/companies/warm', request: NOBODY, workers: 3 },
  { what: 'the door for staff', path: 'desk', request: EMPTY, workers: 4 },
  { what: 'the door for guests', path: 'account', request: EMPTY, workers: 1 },
] as const;

/**
 * Calls each door until it answers, since the first call of an emulated function takes a second or two. On a busy machine the emulators are
 * "ready" before they have read the functions, and give up on a function that is slow to load. For people (`toPeople`) it then starts as many
 * workers as they will need: four that start at once when an operator opens a chat took nine seconds.
 */
export async function warmUp(env: Record<string, string>, { toPeople = false } = {}): Promise<void> {
  const isUp = async (path: string, request: RequestInit) => {
    const { status } = await fetch(`${env['RTNO_FUNCTIONS_URL']}/${path}`, request);
    return status !== 404 && status < 500;
  };
  await Promise.all(DOORS.map(({ what, path, request }) => eventually(() => isUp(path, request), what, PATIENCE_MS)));
  if (!toPeople) return;
  for (const { path, request, workers } of DOORS)
    await Promise.all(Array.from({ length: workers }, () => isUp(path, request)));
}
