import { Timestamp } from 'firebase-admin/firestore';
import type { Opening } from '../domain/bot/foresee.ts';
import type { Ms } from '../domain/time.ts';
import { chats } from './refs.ts';

/** How the newest chats began, so many of them. */
export async function openingsOf(companyId: string, count: number, now: Ms): Promise<Opening[]> {
  const newest = chats(companyId).orderBy('startedAt', 'desc').limit(count);
  return (await newest.select('asked', 'locale', 'client').get()).docs.map((doc) => {
    const { blocked = false, mutedUntil = null } = doc.get('client') ?? {};
    const silenced = blocked === true || (mutedUntil instanceof Timestamp && mutedUntil.toMillis() > now);
    return { asked: doc.get('asked') ?? null, locale: doc.get('locale'), silenced };
  });
}
