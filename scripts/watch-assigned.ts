import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Sdk from '@google-cloud/firestore';
import { ROOT } from './places.ts';

/**
 * Reports when the functions in this process have saved a chat's assignment. The save is recognised by the routing record that it creates. Returns a
 * function that resolves once the chat is assigned, or at once if it already is. Unlike a listener for each chat, this adds no load to the database.
 */
export function watchAssigned(): (chatId: string) => Promise<void> {
  const assigned = new Set<string>();
  const waiting = new Map<string, () => void>();
  const wanted = new WeakMap<Sdk.WriteBatch, string[]>();
  const { WriteBatch }: typeof Sdk = createRequire(join(ROOT, 'functions', 'package.json'))('@google-cloud/firestore');

  const create = WriteBatch.prototype.create;
  WriteBatch.prototype.create = function (this: Sdk.WriteBatch, ...args: Parameters<typeof create>) {
    const [chatId, collection] = args[0].path.split('/').slice(-3);
    if (collection === 'routing') wanted.set(this, [...(wanted.get(this) ?? []), chatId!]);
    return create.apply(this, args);
  } as typeof create;

  const commit = WriteBatch.prototype.commit;
  WriteBatch.prototype.commit = async function (this: Sdk.WriteBatch) {
    const written = await commit.call(this);
    for (const chatId of wanted.get(this) ?? []) {
      assigned.add(chatId);
      waiting.get(chatId)?.();
      waiting.delete(chatId);
    }
    return written;
  } as typeof commit;

  return (chatId) =>
    assigned.has(chatId) ? Promise.resolve() : new Promise((resolve) => waiting.set(chatId, resolve));
}
