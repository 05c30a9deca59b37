import type { Prompt } from '../domain/bot/llm/prompt.ts';
import { LLM_KEY, LLM_MODEL, LLM_PROVIDER, LLM_URL } from '../params.ts';

/** The language model that the deployment has configured. */
export type Provider = { kind: 'google' | 'openai'; model: string; url: string; key: string };

/** One question; gives what the model says, or rejects. */
export type Ask = (prompt: Prompt, signal: AbortSignal) => Promise<string>;

/** The configured provider, or null when the deployment uses no language model; then no code of a language model is loaded. */
export function configured(): Provider | null {
  const kind = LLM_PROVIDER.value();
  const model = LLM_MODEL.value();
  if ((kind !== 'google' && kind !== 'openai') || model === '') return null;
  return { kind, model, url: LLM_URL.value(), key: LLM_KEY.value() };
}
