import * as v from 'valibot';
import type { Prompt } from '../domain/bot/llm/prompt.ts';
import { ModelFailure } from './failure.ts';
import { post } from './post.ts';
import type { Provider } from './provider.ts';

/** What is read of an answer of `chat/completions`; servers add much more. */
const Completion = v.object({
  choices: v.looseTuple([v.object({ message: v.object({ content: v.pipe(v.string(), v.nonEmpty()) }) })]),
});

/**
 * The forms of a question, each with less than the one before: `shaped` leaves the temperature to the model, since some know none, and `bare` has only what
 * every server of the protocol takes, and asks for no schema.
 */
export const FORMS = ['whole', 'shaped', 'bare'] as const;
export type Form = (typeof FORMS)[number];

/** One answer of the model to a prompt. Rejects with `ModelFailure`. */
export async function complete(provider: Provider, prompt: Prompt, form: Form, signal: AbortSignal): Promise<string> {
  const messages = [
    { role: 'system', content: prompt.rules },
    { role: 'user', content: prompt.material },
  ];
  const more = { ...(form === 'whole' && { temperature: 0 }), ...(form !== 'bare' && formatOf(prompt)) };
  const answer = v.safeParse(
    Completion,
    await post(provider, 'chat/completions', { model: provider.model, messages, ...more }, signal),
  );
  if (!answer.success) throw new ModelFailure('wrong-shape');
  return answer.output.choices[0].message.content;
}

function formatOf({ reply }: Prompt): object {
  if (reply === undefined) return {};
  const { name, schema } = reply;
  return { response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } } };
}
