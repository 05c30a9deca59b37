import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AccountCall, AccountCommand, AccountOutput } from '../../src/domain/contract/account.ts';
import type { DeskCall, DeskCommand, DeskOutput } from '../../src/domain/contract/desk.ts';
import type { PublicConversation, Sent, StreamEvent } from '../../src/domain/contract/visitor.ts';

/** Where the suite runs; scripts/test.ts says. */
export const FUNCTIONS = required('RTNO_FUNCTIONS_URL');
const AUTH = `http://${required('FIREBASE_AUTH_EMULATOR_HOST')}/identitytoolkit.googleapis.com/v1`;
export const PROJECT = process.env['GCLOUD_PROJECT'] ?? 'demo-rtno';
const FUNCTIONS_HOST = new URL(FUNCTIONS).origin;

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests with npm test`);
  return value;
}

/** What a door answered: its output, or the typed refusal. */
export type Answer<T> = { ok: true; output: T } | { ok: false; status: number; reason: string; text: string; details: Record<string, unknown> };

/** Calls a callable as the web SDK does on the wire. */
async function call<T>(name: string, data: unknown, idToken?: string): Promise<Answer<T>> {
  const response = await fetch(`${FUNCTIONS}/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(idToken ? { Authorization: `Bearer ${idToken}` } : {}) },
    body: JSON.stringify({ data }),
  });
  const body = await response.json();
  if (response.ok) return { ok: true, output: body.result };
  const { message, details } = body.error;
  return { ok: false, status: response.status, reason: details?.reason ?? 'none', text: message, details: details ?? {} };
}

export const callAccount = <C extends AccountCommand>(command: C, fields: AccountCall<C>): Promise<Answer<AccountOutput<C>>> =>
  call('account', { command, ...fields });

/** Sends anything at all to a callable: for bad input. */
export const callRaw = (name: 'desk' | 'account', data: unknown, idToken?: string) => call<unknown>(name, data, idToken);

export type Person = { uid: string; email: string; idToken: string };

export const callDesk = <C extends DeskCommand>(person: Person, command: C, fields: DeskCall<C>): Promise<Answer<DeskOutput<C>>> =>
  call('desk', { command, ...fields }, person.idToken);

/** Calls a command that the story needs to succeed. */
export async function mustDesk<C extends DeskCommand>(person: Person, command: C, fields: DeskCall<C>): Promise<DeskOutput<C>> {
  const answer = await callDesk(person, command, fields);
  if (!answer.ok) throw new Error(`${command}: ${answer.reason}`);
  return answer.output;
}

export async function signIn(email: string, password: string): Promise<Person> {
  const response = await fetch(`${AUTH}/accounts:signInWithPassword?key=demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password, returnSecureToken: true }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`sign-in: ${body.error?.message}`);
  return { uid: body.localId, email, idToken: body.idToken };
}

/** Letters and digits that nobody has used before. */
export const unique = () => randomBytes(9).toString('hex');

export const PASSWORD = 'correct horse';

/** A company with its first admin, by the real door. */
export async function newCompany(name = 'Ромашка'): Promise<{ companyId: string; admin: Person }> {
  const email = `admin-${unique()}@example.com`;
  const made = await callAccount('createCompany', { companyName: name, firstName: 'Анна', lastName: 'Иванова', email, password: PASSWORD });
  if (!made.ok) throw new Error(`createCompany: ${made.reason}`);
  return { companyId: made.output.companyId, admin: await signIn(email, PASSWORD) };
}

export type Letter = { to: string; subject: string; text: string; html: string };

/** Waits for the newest letter to an address, as it arrived over SMTP. */
export function letterTo(email: string, subject?: string): Promise<Letter> {
  return eventually(async () => {
    const response = await fetch(`${required('RTNO_MAILBOX_URL')}/api/messages`);
    const letters: Letter[] = await response.json();
    return letters.find((letter) => letter.to.includes(email) && (subject === undefined || letter.subject.includes(subject)));
  }, `a letter to ${email}`);
}

/** The parts of the link behind "Принять приглашение". */
export function inviteLink(letter: Letter): { companyId: string; inviteId: string; token: string } {
  const [companyId, inviteId, token] = letter.text.match(/invite#(\S+)/)?.[1]?.split('.') ?? [];
  if (!companyId || !inviteId || !token) throw new Error('No link in the letter');
  return { companyId, inviteId, token };
}

/** Somebody new of the staff: invited by the admin, through the real letter. */
export async function hire(admin: Person, role: 'operator' | 'supervisor' | 'admin' = 'operator', firstName = 'Олег'): Promise<Person> {
  const email = `${role}-${unique()}@example.com`;
  await mustDesk(admin, 'invite', { email, role });
  const link = inviteLink(await letterTo(email));
  const accepted = await callAccount('acceptInvite', { ...link, firstName, lastName: 'Петров', password: PASSWORD });
  if (!accepted.ok) throw new Error(`acceptInvite: ${accepted.reason}`);
  return signIn(email, PASSWORD);
}

export type Visitor = ReturnType<typeof newVisitor>;

/** A visitor with the widget's own credentials, speaking to the visitor's door. */
export function newVisitor(companyId: string) {
  const token = `${randomBytes(12).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const url = (path: string) => `${FUNCTIONS}/visitor/companies/${companyId}/${path}`;
  const post = async (path: string, body: unknown): Promise<Answer<Sent>> => {
    const response = await fetch(url(path), { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (response.ok) return { ok: true, output: answer };
    const { reason, text, ...details } = answer.error;
    return { ok: false, status: response.status, reason, text, details };
  };
  return {
    token,
    post,
    write: (text: string, more: { id?: string; choice?: string } = {}) => post('messages', { id: messageId(), text, ...more }),
    callOperator: () => post('operator', { id: messageId(), text: 'Позвать оператора' }),
    rate: (chatId: string, score: number) => post('rating', { chatId, score }),
    conversation: async (): Promise<PublicConversation> => (await fetch(url('chat'), { headers })).json(),
    /** Follows the stream, collecting its events; `after` as `<chatId>:<seq>`. */
    follow: (after?: string) => followStream(url('stream'), { ...headers, ...(after ? { 'Last-Event-ID': after } : {}) }),
  };
}

export const messageId = () => randomBytes(15).toString('base64url');

function followStream(url: string, headers: Record<string, string>) {
  const controller = new AbortController();
  const events: (StreamEvent & { id: string | null })[] = [];
  const run = async () => {
    const response = await fetch(url, { headers, signal: controller.signal });
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? null;
        const data = field('data');
        if (data) events.push({ id: field('id'), event: field('event'), data: JSON.parse(data) } as StreamEvent & { id: string | null });
      }
    }
  };
  const done = run().catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  const stop = async () => {
    controller.abort();
    await done;
  };
  const messages = () => events.flatMap((event) => (event.event === 'message' ? [event.data] : []));
  return { events, messages, stop };
}

/** Waits until `look` gives something, for at most `patienceMs`; a condition, never a time. */
export async function eventually<T>(look: () => Promise<T | undefined | null | false> | T | undefined | null | false, what = 'it', patienceMs = 20_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await wait(50);
  }
}

/** Runs a scheduled function now, as its clock would. */
export async function runSchedule(name: 'sweepMinute' | 'sweepNight'): Promise<void> {
  const response = await fetch(`${FUNCTIONS_HOST}/functions/projects/${PROJECT}/triggers/europe-west1-${name}-0`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: {} }),
  });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
}
