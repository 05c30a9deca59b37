import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AccountCall, AccountCommand, AccountOutput } from '../functions/src/domain/contract/account.ts';
import type { PublicConversation, PublicRefusal, Sent, StreamEvent } from '../functions/src/domain/contract/visitor.ts';
import type { DeskCall, DeskCommand, DeskOutput } from '../functions/src/domain/contract/desk.ts';

/**
 * Where a running system listens. `functions` is the base address of all functions, `auth` the host of the auth emulator. `from` gives the X-Forwarded-For
 * that the platform would add, since many people on one machine would otherwise share one rate limit.
 */
export type Addresses = {
  functions: string;
  auth: string;
  mailbox: string;
  from?: () => string;
  /** Where people sign in, if not at the auth emulator, the web's key there, and the site on which alone that key may be good. */
  identity?: string;
  key?: string;
  site?: string;
};

/** An answer of a door: its output, or the typed refusal. */
export type Answer<T> =
  | { ok: true; output: T }
  | { ok: false; status: number; reason: string; text: string; details: Record<string, unknown> };

export type Person = { uid: string; email: string; idToken: string };
export type Letter = { to: string; subject: string; text: string; html: string };
export type Doors = ReturnType<typeof openDoors>;
export type Visitor = ReturnType<Doors['newVisitor']>;

const newToken = () => `${randomBytes(12).toString('base64url')}.${randomBytes(32).toString('base64url')}`;

/** A message id as clients make it. */
export const messageId = () => randomBytes(15).toString('base64url');

/** The product's doors as its clients call them over HTTP: for the demo data, the replay and the tests. `send` makes the requests. */
export function openDoors(
  {
    functions,
    auth,
    mailbox,
    from,
    identity = `http://${auth}/identitytoolkit.googleapis.com/v1`,
    key = 'demo',
    site,
  }: Addresses,
  send: typeof fetch = fetch,
) {
  /** Calls a callable as the web SDK does. */
  async function call<T>(name: string, data: unknown, idToken?: string): Promise<Answer<T>> {
    const response = await send(`${functions}/${name}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(idToken ? { Authorization: `Bearer ${idToken}` } : {}),
        ...(from ? { 'X-Forwarded-For': from() } : {}),
      },
      body: JSON.stringify({ data }),
    });
    const body = await response.json();
    if (response.ok) return { ok: true, output: body.result };
    const { message, details } = body.error;
    return {
      ok: false,
      status: response.status,
      reason: details?.reason ?? 'none',
      text: message,
      details: details ?? {},
    };
  }

  const account = <C extends AccountCommand>(command: C, fields: AccountCall<C>): Promise<Answer<AccountOutput<C>>> =>
    call('account', { command, ...fields });

  const desk = <C extends DeskCommand>(
    person: Person,
    command: C,
    fields: DeskCall<C>,
  ): Promise<Answer<DeskOutput<C>>> => call('desk', { command, ...fields }, person.idToken);

  /** Calls a command, and throws when it is refused. */
  async function mustDesk<C extends DeskCommand>(
    person: Person,
    command: C,
    fields: DeskCall<C>,
  ): Promise<DeskOutput<C>> {
    const answer = await desk(person, command, fields);
    if (!answer.ok) throw new Error(`${command}: ${answer.reason}`);
    return answer.output;
  }

  /** Signs in with e-mail and password; null when there is no such account. */
  async function trySignIn(email: string, password: string): Promise<Person | null> {
    const response = await fetch(`${identity}/accounts:signInWithPassword?key=${key}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(site === undefined ? {} : { Referer: `${site}/` }) },
      body: JSON.stringify({ email, password, returnSecureToken: true }),
    });
    const body = await response.json();
    return response.ok ? { uid: body.localId, email, idToken: body.idToken } : null;
  }

  async function signIn(email: string, password: string): Promise<Person> {
    const person = await trySignIn(email, password);
    if (person === null) throw new Error(`Cannot sign in as ${email}`);
    return person;
  }

  /** Waits for the newest letter to an address, as it arrived over SMTP. */
  function letterTo(email: string, subject?: string): Promise<Letter> {
    return eventually(async () => {
      const letters: Letter[] = await (await fetch(`${mailbox}/api/messages`)).json();
      return letters.find(
        (letter) => letter.to.includes(email) && (subject === undefined || letter.subject.includes(subject)),
      );
    }, `a letter to ${email}`);
  }

  /** Confirms the e-mail of a company's sign-up with the link in its letter, as its admin. */
  async function confirmEmail(person: Person): Promise<void> {
    const letter = await letterTo(person.email, 'Подтвердите почту');
    await mustDesk(person, 'confirmEmail', { token: proofLink(letter).token });
  }

  /** A visitor with the widget's own kind of credentials; with the token of one who has been here, the same visitor again. */
  function newVisitor(companyId: string, token = newToken()) {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const url = (path: string) => `${functions}/visitor/companies/${companyId}/${path}`;
    const post = async (path: string, body: unknown): Promise<Answer<Sent>> => {
      const response = await send(url(path), { method: 'POST', headers, body: JSON.stringify(body) });
      const answer = await response.json();
      if (response.ok) return { ok: true, output: answer };
      const { reason, text, ...details } = answer.error;
      return { ok: false, status: response.status, reason, text, details };
    };
    return {
      token,
      post,
      write: (text: string, more: { id?: string; choice?: string } = {}) =>
        post('messages', { id: messageId(), text, ...more }),
      callOperator: () => post('operator', { id: messageId(), text: 'Позвать оператора' }),
      rate: (chatId: string, score: number) => post('rating', { chatId, score }),
      /** `after` as `<chatId>:<seq>`: only what came after it. */
      conversation: async (after?: string): Promise<PublicConversation> =>
        (await fetch(url(after === undefined ? 'chat' : `chat?after=${after}`), { headers })).json(),
      /** Follows the stream, collecting its events; `after` as `<chatId>:<seq>`; `seconds` asks for a shorter stream than usual. */
      follow: (after?: string, seconds?: number) =>
        followStream(
          `${functions}/visitorStream/companies/${companyId}${seconds === undefined ? '' : `?seconds=${seconds}`}`,
          {
            ...headers,
            ...(after ? { 'Last-Event-ID': after } : {}),
          },
        ),
    };
  }

  return { call, account, desk, mustDesk, trySignIn, signIn, letterTo, confirmEmail, newVisitor };
}

/** The parts of the link under "Принять приглашение". */
export function inviteLink(letter: Letter): { companyId: string; inviteId: string; token: string } {
  const [companyId, inviteId, token] = letter.text.match(/invite#(\S+)/)?.[1]?.split('.') ?? [];
  if (!companyId || !inviteId || !token) throw new Error('No link in the letter');
  return { companyId, inviteId, token };
}

/** The parts of the link under "Подтвердить почту". */
export function proofLink(letter: Pick<Letter, 'text'>): { companyId: string; token: string } {
  const [companyId, token] = letter.text.match(/confirm#(\S+)/)?.[1]?.split('.') ?? [];
  if (!companyId || !token) throw new Error('No link in the letter');
  return { companyId, token };
}

export type Received = StreamEvent & { id: string | null };

function followStream(url: string, headers: Record<string, string>) {
  const controller = new AbortController();
  const events: Received[] = [];
  let retryMs: number | null = null;
  let refused: PublicRefusal['error'] | null = null;
  const listeners = new Set<(event: Received) => void>();
  const run = async () => {
    const response = await fetch(url, { headers, signal: controller.signal });
    if (!response.ok) return void (refused = (await response.json()).error);
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        retryMs = Number(block.match(/^retry: (\d+)$/m)?.[1] ?? NaN) || retryMs;
        const event = readEvent(block);
        if (event === null) continue;
        events.push(event);
        for (const listener of listeners) listener(event);
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
  const listen = (listener: (event: Received) => void) => listeners.add(listener);
  /** After how many ms the server wants the stream to come back, and why it refused the stream; null where it has said nothing. */
  const said = { retryMs: () => retryMs, refused: () => refused };
  return { events, messages, listen, stop, done, ...said };
}

function readEvent(block: string): Received | null {
  const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? null;
  const data = field('data');
  return data === null ? null : ({ id: field('id'), event: field('event'), data: JSON.parse(data) } as Received);
}

/** Waits until `look` returns something, for at most `patienceMs`. Use it to wait for a condition instead of a fixed time. */
export async function eventually<T>(
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  what = 'it',
  patienceMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await wait(50);
  }
}
