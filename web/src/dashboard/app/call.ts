import type { AccountCall, AccountCommand, AccountOutput } from '#domain/contract/account.ts';
import type { DeskCall, DeskCommand, DeskOutput } from '#domain/contract/desk.ts';
import { DROP_UNKNOWN } from '#domain/contract/drop-unknown.ts';
import type { Current } from '#domain/refusal.ts';
import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Locale } from '#domain/locale.ts';
import type { Refusal, Refused } from '#domain/refusal.ts';
import { REFUSAL_CODES } from '#domain/refusal.ts';

/**
 * The server refused the command, or (`offline`) was not reached. `unknown`: it refused for a reason that this page does not know. `text` is for the person, `problems` names the wrong fields. `current` holds the
 * present values when a form was saved on an older version.
 */
export type CallRefused = {
  ok: false;
  reason: Refusal | 'offline' | 'unknown';
  text: string;
  now: NonNullable<Refused['now']>;
  problems: FieldProblems;
  current?: Current;
};

/** The result of a command: its output, or a refusal as a value. A command never rejects. */
export type Outcome<T> = { ok: true; output: T } | CallRefused;

/** Sends data to a callable function and gives its answer, or rejects (transport.ts). */
export type Transport = (door: 'desk' | 'account', data: Readonly<Record<string, unknown>>) => Promise<unknown>;

export type Desk = <C extends DeskCommand>(command: C, fields: DeskCall<C>) => Promise<Outcome<DeskOutput<C>>>;
export type Account = <C extends AccountCommand>(
  command: C,
  fields: AccountCall<C>,
) => Promise<Outcome<AccountOutput<C>>>;

/** The texts for a refusal without a text of its own: the server was not reached, it failed, or it does not know who asks. */
export type CallTexts = { noAnswer: string; broken: string; signedOut: string };

/** The two callable functions of the server (`desk`, `account`), typed. */
export function openDoors(
  transport: Transport,
  locale: () => Locale,
  texts: () => CallTexts,
): { desk: Desk; account: Account } {
  const call = async <T>(door: 'desk' | 'account', command: string, fields: object): Promise<Outcome<T>> => {
    try {
      const output = await transport(door, { command, locale: locale(), unknown: DROP_UNKNOWN, ...fields });
      return { ok: true, output: output as T };
    } catch (error) {
      return refusalOf(error, texts());
    }
  };
  return {
    desk: (command, fields) => call('desk', command, fields),
    account: (command, fields) => call('account', command, fields),
  };
}

/** Renews the proof (token) of who is signed in. `unreachable`: somebody is signed in, but the proof cannot be renewed now. */
export type Proof = () => Promise<'proved' | 'nobody' | 'unreachable'>;

/**
 * A transport that repeats a call with a new proof when the server refused it as not signed in. After sleep the old proof may have expired before the
 * network is back. The refused call has changed nothing, so repeating the call is safe.
 */
export function proven(transport: Transport, proof: Proof): Transport {
  return async (door, data) => {
    try {
      return await transport(door, data);
    } catch (error) {
      if (fieldsOf(error)['code'] !== UNAUTHENTICATED) throw error;
      const proved = await proof();
      if (proved === 'nobody') throw error;
      if (proved === 'unreachable') throw new Error('No network to renew the proof', { cause: error });
      return transport(door, data);
    }
  };
}

const UNAUTHENTICATED = 'functions/unauthenticated';

/** Reads the error of a rejected call. With `details` it is a refusal by the product; anything else is a failed connection or a failed server. */
export function refusalOf(error: unknown, { noAnswer, broken, signedOut }: CallTexts): CallRefused {
  const { code, message, details, retryMs } = fieldsOf(error);
  const waits: CallRefused['now'] = typeof retryMs === 'number' ? { retryMs } : {};
  const { reason, now, problems, current } = fieldsOf(details);
  const words = typeof message === 'string' ? message : '';
  const known = typeof reason !== 'string' ? null : isRefusal(reason) ? reason : likenessOf(code);
  if (known !== null) {
    const text = words === '' ? broken : words;
    return {
      ok: false,
      reason: known,
      text,
      now: { ...waits, ...(fieldsOf(now) as CallRefused['now']) },
      problems: fieldsOf(problems) as FieldProblems,
      ...(current === undefined ? {} : { current: current as Current }),
    };
  }
  if (code === UNAUTHENTICATED) {
    return { ok: false, reason: 'not-signed-in', text: signedOut, now: {}, problems: {} };
  }
  if (code === 'functions/internal') return { ok: false, reason: 'internal', text: broken, now: waits, problems: {} };
  return { ok: false, reason: 'offline', text: noAnswer, now: waits, problems: {} };
}

/** A reason of a newer server, by its code: something that passes by itself, or a refusal for good. Null when the code is not one of a refusal either. */
function likenessOf(code: unknown): CallRefused['reason'] | null {
  const name = String(code).replace('functions/', '');
  if (!Object.values<string>(REFUSAL_CODES).includes(name)) return null;
  return PASSING[name] ?? 'unknown';
}

const PASSING: Readonly<Record<string, Refusal>> = {
  unauthenticated: 'not-signed-in',
  'resource-exhausted': 'too-many',
  aborted: 'busy',
  internal: 'internal',
};

function isRefusal(reason: string): reason is Refusal {
  return Object.hasOwn(REFUSAL_CODES, reason);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
