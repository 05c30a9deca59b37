import { onCall } from 'firebase-functions/v2/https';
import { answerPreflight } from './preflight.ts';
import type { CallableFunction, CallableOptions, CallableRequest, CallableResponse } from 'firebase-functions/v2/https';

/** The deepest nesting that is accepted: deeper than any of our inputs, and far less than what overflows the stack of a recursion. */
const DEEPEST = 20;

/**
 * A callable function. The library decodes the input before it calls our handler. It does so by recursion, which fails on input nested ten thousand
 * times, and it logs a value that it cannot decode. So input that no command of ours can have is replaced by none, and our own refusal answers.
 * Preflights are answered here too, and not by the library (preflight.ts).
 */
export function openCallable<T>(
  options: CallableOptions,
  handler: (request: CallableRequest, response?: CallableResponse) => Promise<T>,
): CallableFunction<unknown, Promise<T>> {
  return new Proxy(onCall(options, handler), {
    apply(call, self, args: Parameters<CallableFunction<unknown, Promise<T>>>) {
      const [request, response] = args;
      if (request.method === 'OPTIONS') {
        answerPreflight(response, 'POST', 'Authorization, Content-Type, X-Firebase-AppCheck');
        return Promise.resolve();
      }
      if (!isPlain(request.body, DEEPEST)) request.body = { data: null };
      return Reflect.apply(call, self, args);
    },
  });
}

/** Is it nested no deeper than this, and free of the library's own types? */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0 || '@type' in value) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth - 1));
}
