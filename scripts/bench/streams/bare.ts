import type { Store } from '../team.ts';
import type { Heard } from './crowd.ts';
import { moment } from './moment.ts';
import type { Talk, Talks } from './talks.ts';

/** Opens for each talk a Firestore listener of its own on what comes after the chat's last message, with nothing of the product behind it. */
export async function openBareListeners(
  store: Store,
  { companyId, seqOf }: Talks,
  talks: readonly Talk[],
  heard: Heard,
): Promise<() => void> {
  const stops = await Promise.all(
    talks.map(
      ({ chatId }) =>
        new Promise<() => void>((resolve, reject) => {
          const query = store.messages(companyId, chatId).where('seq', '>', seqOf(chatId));
          const stop = query.onSnapshot((snapshot) => {
            const at = moment();
            for (const { doc } of snapshot.docChanges()) heard(chatId, doc.get('seq'), at);
            resolve(stop);
          }, reject);
        }),
    ),
  );
  return () => stops.forEach((stop) => stop());
}
