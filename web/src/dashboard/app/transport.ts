import type { Ms } from '#domain/time.ts';
import type { Transport } from './call.ts';

/** How long a command may take: longer than a cold start, shorter than a person's patience. */
const TIMEOUT: Ms = 20_000;

/** The server said no to a call, or something else than an answer. `code` is the callables' own ("functions/unauthenticated"), `details` what the door has added. */
export class CallFailed extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(code: string, message = '', details?: unknown) {
    super(message);
    this.code = `functions/${code}`;
    this.details = details;
  }
}

/**
 * The callables of the server by their own protocol (https://firebase.google.com/docs/functions/callable-reference), without a type: call.ts gives
 * them theirs. `token` proves who asks, if anybody does. Where no answer has come in time, it rejects as `fetch` does.
 */
export function openTransport(
  base: string,
  token: () => Promise<string | undefined>,
  ask: typeof fetch = (...request) => fetch(...request),
  timeout: Ms = TIMEOUT,
): Transport {
  return async (door, data) => {
    const proof = await token();
    const response = await ask(`${base}/${door}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(proof && { Authorization: `Bearer ${proof}` }) },
      body: JSON.stringify({ data }, (_, value: unknown) => (value === undefined ? null : value)),
      signal: AbortSignal.timeout(timeout),
    });
    const said = fieldsOf(await response.json().catch(() => null));
    if (said['error'] !== undefined || !response.ok) throw failureOf(response.status, fieldsOf(said['error']));
    if (said['result'] === undefined) throw new CallFailed('internal');
    return said['result'];
  };
}

/** Whoever stands between us and the door may answer in its place, in other words: then the status is all there is. */
function failureOf(status: number, { status: said, message, details }: Readonly<Record<string, unknown>>): CallFailed {
  const code = typeof said === 'string' ? said.toLowerCase().replaceAll('_', '-') : (BY_STATUS[status] ?? 'unknown');
  return new CallFailed(code, typeof message === 'string' ? message : '', details);
}

const BY_STATUS: Readonly<Record<number, string>> = { 401: 'unauthenticated', 500: 'internal' };

const fieldsOf = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
