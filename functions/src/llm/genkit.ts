import { genkit } from 'genkit';
import { openAICompatible } from '@genkit-ai/compat-oai';
import { googleAI } from '@genkit-ai/google-genai';
import type { Ask, Provider } from './provider.ts';

/** Asks through Genkit. This module is loaded only where a model is configured, since loading it takes half a second. */
export function askThrough({ kind, model, url, key }: Provider): Ask {
  const openai = () =>
    openAICompatible({ name: 'openai', apiKey: key || 'none', maxRetries: 0, ...(url ? { baseURL: url } : {}) });
  const ai = genkit({ plugins: [kind === 'google' ? googleAI({ apiKey: key }) : openai()] });
  const name = `${kind === 'google' ? 'googleai' : 'openai'}/${model}`;
  return async ({ rules, material }, signal) => {
    const response = await ai.generate({
      model: name,
      system: rules,
      prompt: material,
      config: { temperature: 0 },
      abortSignal: signal,
    });
    return response.text;
  };
}
