import type { KeptMessages } from '../../shared/kept-messages.ts';
import { keepMessages } from '../../shared/kept-messages.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Outgoing } from './outgoing.ts';

/** One person's messages that have not arrived, in the browser's storage. */
export function keepOutgoing(storage: Memory, uid: string): KeptMessages<Outgoing> {
  const listKey = `rtno.outbox.${uid}`;
  const kept = keepMessages<Outgoing>(storage, `${listKey}.`, (found, place) => {
    const message = { ...found, ...place };
    return isOutgoing(message) ? message : null;
  });
  // Earlier versions kept the whole list under one key.
  const list = parse(storage.getItem(listKey));
  if (Array.isArray(list)) list.filter(isOutgoing).forEach(kept.put);
  storage.removeItem(listKey);
  return kept;
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
  const { id, chatId, text, at, seenSeq, after = 0, state, heardAt } = value as Record<string, unknown>;
  return (
    [id, chatId, text].every((field) => typeof field === 'string') &&
    [at, seenSeq, after].every((field) => typeof field === 'number') &&
    (state === 'held' ? typeof heardAt === 'number' : STATES.some((known) => known === state))
  );
}

const STATES = ['sending', 'waiting', 'failed', 'asked'] as const satisfies readonly Outgoing['state'][];
