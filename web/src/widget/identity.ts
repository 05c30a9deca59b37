import { randomText } from './random.ts';
import type { Storage } from './storage.ts';

export const VISITOR = 'visitor';

/** Who the visitor is to the company: an id and a secret that only this browser has, made with the first message. */
export function keepIdentity(storage: Storage) {
  const read = () => {
    const kept = storage.get(VISITOR);
    return kept !== null && /^[\w-]{16,64}\.[\w-]{43}$/.test(kept) ? kept : null;
  };
  const renew = () => {
    const made = `${randomText(15)}.${randomText(32)}`;
    storage.set(VISITOR, made);
    return made;
  };
  return {
    /** Has this browser ever written? */
    exists: () => read() !== null,
    /** `<id>.<secret>` for the Authorization header. */
    token: () => read() ?? renew(),
    /** Becomes somebody new: the server does not know this visitor, or by another secret. */
    renew,
  };
}
