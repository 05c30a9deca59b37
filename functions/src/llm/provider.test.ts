import { expect, test } from 'vitest';
import type { Provider } from './provider.ts';
import { configured } from './provider.ts';

const GOOGLE = 'https://generativelanguage.googleapis.com/v1beta/openai';

test.each<[string, Record<string, string>, Partial<Provider> | null]>([
  ['no provider', { LLM_PROVIDER: 'none', LLM_MODEL: 'm' }, null],
  ['an unknown provider', { LLM_PROVIDER: 'genkit', LLM_MODEL: 'm' }, null],
  ['no model', { LLM_PROVIDER: 'openai', LLM_MODEL: ' ' }, null],
  ['Google', { LLM_PROVIDER: 'google', LLM_MODEL: 'gemini' }, { url: GOOGLE, model: 'gemini', key: 'k' }],
  [
    'Google, and an address that is for others',
    { LLM_PROVIDER: 'google', LLM_MODEL: 'm', LLM_URL: 'http://x' },
    { url: GOOGLE },
  ],
  ['OpenAI', { LLM_PROVIDER: 'openai', LLM_MODEL: 'm' }, { url: 'https://api.openai.com/v1' }],
  ['another address', { LLM_PROVIDER: 'openai', LLM_MODEL: 'm', LLM_URL: 'http://x/v1' }, { url: 'http://x/v1' }],
])('the settings name %s', (_what, settings, provider) => {
  Object.assign(process.env, { LLM_URL: '', LLM_KEY: 'k', ...settings });
  if (provider === null) expect(configured()).toBeNull();
  else expect(configured()).toMatchObject(provider);
});
