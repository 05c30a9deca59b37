import { tell } from '../log/tell.ts';
import { MODEL_LIMIT } from '../domain/bot/llm/consultation.ts';
import type { Prompt } from '../domain/bot/llm/prompt.ts';
import type { Ask } from './client.ts';
import { ModelFailure } from './failure.ts';
import type { Provider } from './provider.ts';
import { configured } from './provider.ts';

const clients = new Map<string, Promise<Ask>>();

/** What a model has said, null when it is of no use; `calls` tells how many questions it was sent, which is none while it is left alone. */
export type Said = { said: string | null; calls: 0 | 1 };

/** Asks the configured language model. It says nothing when there is none, when it fails in any way, and after `limitMs`; the bot then does without it. */
export async function askModel(prompt: Prompt, limitMs = MODEL_LIMIT): Promise<Said> {
  const provider = configured();
  if (provider === null || limitMs <= 0) return { said: null, calls: 0 };
  try {
    const ask = await clientOf(provider);
    const said = await ask(prompt, AbortSignal.timeout(limitMs));
    return { said, calls: said === null ? 0 : 1 };
  } catch (error) {
    const { why, status } = error instanceof ModelFailure ? error : new ModelFailure('unknown');
    tell('language model failed', { why, status });
    return { said: null, calls: 1 };
  }
}

/** One client for each setting, loaded and made on first use: most instances ask no model. */
function clientOf(provider: Provider): Promise<Ask> {
  const key = JSON.stringify(provider);
  const client = clients.get(key) ?? import('./client.ts').then(({ createClient }) => createClient(provider));
  clients.set(key, client);
  return client;
}
