import type { Health } from '../domain/bot/llm/health.ts';
import { WELL, afterFailure, mayAsk } from '../domain/bot/llm/health.ts';
import type { Prompt } from '../domain/bot/llm/prompt.ts';
import { FORMS, complete } from './complete.ts';
import { ModelFailure } from './failure.ts';
import type { Provider } from './provider.ts';

/** One question; gives what the model says, or null while the model is left alone. Rejects with `ModelFailure`. */
export type Ask = (prompt: Prompt, signal: AbortSignal) => Promise<string | null>;

/**
 * A client of one provider. It remembers how the provider has been lately, so that a model which is down or asks for a pause keeps no visitor waiting,
 * and whether it takes the form of our questions: not every server knows JSON schemas, and not every model a temperature.
 */
export function createClient(provider: Provider): Ask {
  let health: Health = WELL;
  let known = 0;

  async function inSomeForm(prompt: Prompt, signal: AbortSignal): Promise<string> {
    for (let at = known; ; at++) {
      try {
        const said = await complete(provider, prompt, FORMS[at]!, signal);
        known = at;
        return said;
      } catch (error) {
        if (at === FORMS.length - 1 || !isOfForm(error)) throw error;
      }
    }
  }

  return async (prompt, signal) => {
    if (!mayAsk(health, Date.now())) return null;
    try {
      const said = await inSomeForm(prompt, signal);
      health = WELL;
      return said;
    } catch (error) {
      health = afterFailure(health, error instanceof ModelFailure ? error.retryMs : null, Date.now());
      throw error;
    }
  };
}

/** The server says that it does not take such a question: bad request, or unprocessable content. */
function isOfForm(error: unknown): boolean {
  return error instanceof ModelFailure && (error.status === 400 || error.status === 422);
}
