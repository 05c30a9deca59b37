import { LLM_KEY, LLM_MODEL, LLM_PROVIDER, LLM_URL } from '../params.ts';

/** The language model that the deployment has configured: an address that speaks OpenAI's protocol. `key` is empty where the server wants none. */
export type Provider = { url: string; model: string; key: string };

/** Where the named providers speak OpenAI's protocol. */
const HOME = {
  google: 'https://generativelanguage.googleapis.com/v1beta/openai',
  openai: 'https://api.openai.com/v1',
} as const;

/** The configured provider, or null when the deployment uses no language model. Only `openai` may be at an address of its own. */
export function configured(): Provider | null {
  const kind = LLM_PROVIDER.value();
  const model = LLM_MODEL.value().trim();
  if ((kind !== 'google' && kind !== 'openai') || model === '') return null;
  const own = kind === 'openai' ? LLM_URL.value().trim() : '';
  // A secret that was set from a file often ends with a line break, which no header may hold.
  return { url: own === '' ? HOME[kind] : own, model, key: LLM_KEY.value().trim() };
}
