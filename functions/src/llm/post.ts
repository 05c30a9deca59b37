import { ModelFailure } from './failure.ts';
import type { Provider } from './provider.ts';
import { retryAfter } from './retry-after.ts';

/** The most bytes of an answer, unpacked: a reply has 4,000 characters, and some servers send what the model thought besides. */
const MOST_BYTES = 256 * 1024;

/**
 * Posts JSON to one path of the provider's address ("chat/completions") and gives the JSON of the answer; every endpoint of the protocol goes
 * through here. Rejects with `ModelFailure`. Tries once, since a visitor waits, and follows no redirect, since the key is for this address only.
 */
export async function post(provider: Provider, path: string, body: unknown, signal: AbortSignal): Promise<unknown> {
  const address = addressOf(provider.url, path);
  if (address === null) throw new ModelFailure('no-address');
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(provider.key !== '' && { Authorization: `Bearer ${provider.key}` }),
      },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal,
    });
    if (!response.ok) throw await failureOf(response);
    return parsed(await bounded(response));
  } catch (error) {
    if (error instanceof ModelFailure) throw error;
    // The error that fetch throws is dropped, since it may quote the address and the headers.
    throw new ModelFailure(signal.aborted ? 'timeout' : 'unreachable');
  }
}

/** The address of one path under the provider's own; its query stays, which some servers want. Null for what is no address of the web. */
function addressOf(url: string, path: string): URL | null {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '') return null;
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/${path}`;
  return address;
}

async function failureOf(response: Response): Promise<ModelFailure> {
  const { status, headers, body } = response;
  await body?.cancel();
  const why = status === 429 || status === 503 ? 'busy' : status >= 500 ? 'broken' : 'refused';
  return new ModelFailure(why, status, retryAfter(headers.get('Retry-After'), Date.now()));
}

/** The text of an answer. It is counted as it comes, since a length may not be announced, and a compressed one says little of what it unpacks to. */
async function bounded({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    // Leaving the loop by an error ends the connection too.
    if (bytes > MOST_BYTES) throw new ModelFailure('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFailure('not-json');
  }
}
