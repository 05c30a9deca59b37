import { onCall } from 'firebase-functions/v2/https';
import { answerPreflight } from './preflight.ts';
import type { CallableFunction, CallableOptions, CallableRequest } from 'firebase-functions/v2/https';

/** Deeper than any input of ours, and far from what a recursion can bear. */
const DEEPEST = 20;

/**
 * A callable door. Its library decodes what was sent before our handler is called: it does so by recursion, which ends with an error for what is
 * nested ten thousand times, and it logs a value that it cannot decode. So what no command of ours has is taken for no input, and our own refusal answers.
 * It answers preflights by itself as well (preflight.ts).
 */
export function openCallable<T>(
  options: CallableOptions,
  handler: (request: CallableRequest) => Promise<T>,
): CallableFunction<unknown, Promise<T>> {
  return new Proxy(onCall(options, handler), {
    apply(call, self, args: Parameters<CallableFunction<unknown, Promise<T>>>) {
      const [request, response] = args;
      if (request.method === 'OPTIONS') {
        answerPreflight(response, 'POST', 'Authorization, Content-Type');
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
