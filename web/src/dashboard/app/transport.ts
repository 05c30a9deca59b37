import type { Ms } from '#domain/time.ts';
import { retryAfter } from '../../shared/retry-after.ts';
import type { Transport } from './call.ts';

/** How long a command may take: longer than a cold start, shorter than a person's patience. */
const TIMEOUT: Ms = 20_000;

/**
 * The server refused a call or sent no valid answer. `code` is that of callables ("functions/unauthenticated"), `details` is what our function adds.
 * `retryMs` is how long the answer asks to wait, also where a proxy or the platform has answered instead of the function; null when it does not say.
 */
export class CallFailed extends Error {
  readonly code: string;
  readonly details: unknown;
  readonly retryMs: Ms | null;

  constructor(code: string, message = '', details?: unknown, retryMs: Ms | null = null) {
    super(message);
    this.code = `functions/${code}`;
    this.details = details;
    this.retryMs = retryMs;
  }
}

/** Sends data to a callable function and gives the response as it is. */
export type Asked = (
  door: 'desk' | 'account',
  data: Readonly<Record<string, unknown>>,
  more: { headers?: Readonly<Record<string, string>>; signal: AbortSignal },
) => Promise<Response>;

/**
 * Asks the server's callables by their protocol (https://firebase.google.com/docs/functions/callable-reference). `token` proves who asks, if somebody is
 * signed in; `page` proves which page asks, where App Check is on.
 */
export function openAsk(
  base: string,
  token: () => Promise<string | undefined>,
  page: () => Promise<string | undefined> = async () => undefined,
  ask: typeof fetch = (...request) => fetch(...request),
): Asked {
  return async (door, data, { headers, signal }) => {
    const [proof, pageProof] = await Promise.all([token(), page()]);
    return ask(`${base}/${door}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(proof && { Authorization: `Bearer ${proof}` }),
        ...(pageProof && { 'X-Firebase-AppCheck': pageProof }),
        ...headers,
      },
      // It goes through although the page that says that it closes is gone by then.
      keepalive: data['closes'] === true,
      body: JSON.stringify({ data }, (_, value: unknown) => (value === undefined ? null : value)),
      signal,
    });
  };
}

/** Calls that get one answer. They are untyped here; call.ts adds the types. Without an answer in time the call rejects as `fetch` does. */
export function openTransport(ask: Asked, timeout: Ms = TIMEOUT): Transport {
  return async (door, data) => {
    const response = await ask(door, data, { signal: AbortSignal.timeout(timeout) });
    const said = fieldsOf(await response.json().catch(() => null));
    if (said['error'] !== undefined || !response.ok) throw failureOf(response, fieldsOf(said['error']));
    if (said['result'] === undefined) throw new CallFailed('internal');
    return said['result'];
  };
}

/** A proxy may answer instead of the function, in a format of its own; then only the HTTP status is used. */
export function failureOf(
  { status, headers }: Response,
  { status: said, message, details }: Readonly<Record<string, unknown>>,
): CallFailed {
  const code = typeof said === 'string' ? said.toLowerCase().replaceAll('_', '-') : (BY_STATUS[status] ?? 'unknown');
  const retryMs = retryAfter(headers.get('Retry-After'), Date.now());
  return new CallFailed(code, typeof message === 'string' ? message : '', details, retryMs);
}

const BY_STATUS: Readonly<Record<number, string>> = { 401: 'unauthenticated', 500: 'internal' };

export const fieldsOf = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
