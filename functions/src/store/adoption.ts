import { shardOf } from '../domain/sweep/shard.ts';
import { db } from './firebase.ts';
import { chats } from './refs.ts';

/** The next companies in the order of their ids. */
export async function companiesAfter(after: string, limit: number): Promise<string[]> {
  const all = db.collection('companies').orderBy('__name__').select().limit(limit);
  return (await (after === '' ? all : all.startAfter(after)).get()).docs.map(({ id }) => id);
}

/** The chats of a company that the sweep must find and does not: open ones and uncounted ones that are in no lane or in another shard. */
export async function withoutShard(companyId: string): Promise<string[]> {
  const own = chats(companyId).select('shard', 'lane');
  const found = await Promise.all([
    own.where('state', 'in', ['bot', 'queued', 'assigned', 'active']).get(),
    own.where('uncounted', '==', true).get(),
  ]);
  const strays = found
    .flatMap(({ docs }) => docs)
    .filter((doc) => doc.get('shard') !== shardOf(companyId) || doc.get('lane') === undefined);
  return [...new Set(strays.map(({ id }) => id))];
}
