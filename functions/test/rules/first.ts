import type { Listen } from '../../../web/src/dashboard/database/live.ts';

/** The first event of a listener: its data, or a refusal. */
export function first<T>(listen: Listen<T>): Promise<T> {
  const heard = Promise.withResolvers<T>();
  const stop = listen(heard.resolve, (code) => heard.reject(Object.assign(new Error(code), { code })));
  return heard.promise.finally(stop);
}
