import { logger } from 'firebase-functions';
import { MODEL_LIMIT } from '../domain/bot/llm/consultation.ts';
import type { Prompt } from '../domain/bot/llm/prompt.ts';
import type { Ask, Provider } from './provider.ts';
import { configured } from './provider.ts';

const opened = new Map<string, Promise<Ask>>();

/** Asks the configured language model. Gives null when there is none, when it fails in any way, and after `limitMs`; the bot then does without it. */
export async function askModel(prompt: Prompt, limitMs = MODEL_LIMIT): Promise<string | null> {
  const provider = configured();
  if (provider === null || limitMs <= 0) return null;
  const signal = AbortSignal.timeout(limitMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    // The race is needed since some clients react to the signal late.
    return await Promise.race([open(provider).then((ask) => ask(prompt, signal)), late]);
  } catch (error) {
    // Only the error's name is logged: its message may quote what was sent to the model.
    logger.warn('language model failed', { error: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}

/** One client for each setting, made on first use. */
function open(provider: Provider): Promise<Ask> {
  const key = JSON.stringify(provider);
  const ask = opened.get(key) ?? import('./genkit.ts').then(({ askThrough }) => askThrough(provider));
  opened.set(key, ask);
  ask.catch(() => opened.delete(key));
  return ask;
}
