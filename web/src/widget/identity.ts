import { randomText } from '../shared/new-id.ts';
import type { Memory } from '../shared/memory.ts';

export const VISITOR = 'visitor';

/** The visitor's identity at the company: an id and a secret that only this browser has. Both are made with the first message. */
export function keepIdentity(storage: Memory) {
  const read = () => {
    const kept = storage.getItem(VISITOR);
    return kept !== null && /^[\w-]{16,64}\.[\w-]{43}$/.test(kept) ? kept : null;
  };
  const renew = () => {
    const made = `${randomText(15)}.${randomText(32)}`;
    storage.setItem(VISITOR, made);
    return made;
  };
  return {
    /** Has this browser ever written a message here? */
    exists: () => read() !== null,
    /** `<id>.<secret>` for the Authorization header. */
    token: () => read() ?? renew(),
    /** Makes a new identity, since the server does not know this visitor, or knows another secret. */
    renew,
  };
}
