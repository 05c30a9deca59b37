import type { Ms } from '#domain/time.ts';
import type { Memory } from './memory.ts';

/** A message by its id and its place in the order of writing. */
export type Place = { id: string; at: Ms };

/**
 * Unsent messages in the browser's storage. Each message has a key of its own, so that two tabs never overwrite each other's. The keys sort in the order of
 * writing. `read` gets the value stored under a key, and returns null when it is no message.
 */
export function keepMessages<M extends Place>(
  memory: Memory,
  prefix: string,
  read: (kept: Readonly<Record<string, unknown>>, place: Place) => M | null,
) {
  const keyOf = ({ at, id }: Place) => `${prefix}${String(at).padStart(15, '0')}-${id}`;

  const readAt = (key: string): M | null => {
    // Earlier versions wrote fractions of milliseconds.
    const [, at, id = ''] = key.slice(prefix.length).match(/^(\d{13,}(?:\.\d+)?)-(.+)$/) ?? [];
    try {
      const kept: unknown = JSON.parse(memory.getItem(key) ?? '');
      return at !== undefined && typeof kept === 'object' && kept !== null ? read({ ...kept }, { id, at: +at }) : null;
    } catch {
      return null;
    }
  };
  return {
    put: (message: M) => memory.setItem(keyOf(message), JSON.stringify(message)),
    remove: (message: M) => memory.removeItem(keyOf(message)),
    /** False when another tab has delivered the message or given it up. */
    has: (message: M) => memory.getItem(keyOf(message)) !== null,
    all: (): readonly M[] => [...memory.keys(prefix)].sort().flatMap((key) => readAt(key) ?? []),
  };
}
export type KeptMessages<M extends Place> = ReturnType<typeof keepMessages<M>>;
