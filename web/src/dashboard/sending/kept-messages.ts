import type { Memory } from '../../shared/memory.ts';
import type { Outgoing } from './outgoing.ts';

/**
 * The messages of one person that have not arrived, as the browser keeps them. Each has a key of its own, so that two tabs never overwrite each
 * other's; the keys stand in the order of writing.
 */
export function keepMessages(storage: Memory, uid: string) {
  const prefix = `rtno.outbox.${uid}.`;
  const keyOf = ({ at, id }: Outgoing) => `${prefix}${String(at).padStart(15, '0')}-${id}`;
  const put = (message: Outgoing) => storage.setItem(keyOf(message), JSON.stringify(message));

  // Earlier versions kept the whole list under one key.
  const listKey = `rtno.outbox.${uid}`;
  const list = parse(storage.getItem(listKey));
  if (Array.isArray(list)) list.filter(isOutgoing).forEach(put);
  storage.removeItem(listKey);

  return {
    put,
    remove: (message: Outgoing) => storage.removeItem(keyOf(message)),
    /** False once another tab has delivered it or given it up. */
    has: (message: Outgoing) => storage.getItem(keyOf(message)) !== null,
    all: (): readonly Outgoing[] =>
      storage
        .keys(prefix)
        .toSorted()
        .map((key) => parse(storage.getItem(key)))
        .filter(isOutgoing),
  };
}

function parse(kept: string | null): unknown {
  try {
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  if (typeof value !== 'object' || value === null) return false;
  const { id, chatId, text, at, seenSeq, state, heardAt } = value as Record<string, unknown>;
  return (
    [id, chatId, text].every((field) => typeof field === 'string') &&
    [at, seenSeq].every((field) => typeof field === 'number') &&
    (state === 'held' ? typeof heardAt === 'number' : STATES.some((known) => known === state))
  );
}

const STATES = ['sending', 'waiting', 'failed', 'asked'] as const satisfies readonly Outgoing['state'][];
