import { initializeApp } from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  doc,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import type { Query } from 'firebase/firestore';

/**
 * The smallest page that shows the database's contents: a listener of a chat's newest messages, and a line for each. The page's address says where the
 * emulator is and at which path the `chats` stand. With `?owner` the page also asks what the dashboard asks beside an open chat: the chat, the own chats and
 * the client's earlier ones. The emulator answers a changed query anew as a whole, one after another, so these answers come before the message
 * (database/refs.ts has the questions). With `?uid` it asks as this person, whom the security rules judge; without, past the rules. With `?post` it does not
 * listen, but sends what is typed there when Enter is pressed.
 */
const asked = new URLSearchParams(location.search);
const post = asked.get('post');
if (post === null) await listen();
else document.getElementById('typed')!.addEventListener('keydown', sendOnEnter);
document.body.dataset['ready'] = 'yes';

function sendOnEnter({ key, target }: KeyboardEvent): void {
  // Plain text needs no preflight; the browser remembers the product's own.
  if (key === 'Enter') void fetch(post!, { method: 'POST', body: (target as HTMLInputElement).value });
}

async function listen(): Promise<void> {
  const db = getFirestore(initializeApp({ projectId: asked.get('project')!, apiKey: 'demo' }));
  const uid = asked.get('uid');
  const mockUserToken = uid === null ? 'owner' : { sub: uid };
  connectFirestoreEmulator(db, '127.0.0.1', Number(asked.get('port')), { mockUserToken });
  const shown = document.getElementById('shown')!;
  const chats = collection(db, asked.get('chats')!);
  const owner = asked.get('owner');
  if (owner !== null) {
    await Promise.all([
      new Promise<void>((resolve) => onSnapshot(doc(chats, 'open'), () => resolve())),
      heard(query(chats, where('ownerId', '==', owner), where('state', 'in', ['assigned', 'active']))),
      heard(
        query(
          chats,
          where('visitorId', '==', 'client'),
          where('state', '==', 'closed'),
          orderBy('closedAt', 'desc'),
          limit(20),
        ),
      ),
    ]);
  }
  await new Promise<void>((resolve) =>
    onSnapshot(query(collection(chats, 'open', 'messages'), orderBy('seq', 'desc'), limit(50)), (snapshot) => {
      for (const { type, doc: added } of snapshot.docChanges()) {
        if (type !== 'added') continue;
        const line = document.createElement('li');
        line.textContent = added.get('text');
        shown.append(line);
      }
      resolve();
    }),
  );
}

function heard(wanted: Query): Promise<void> {
  return new Promise((resolve) => onSnapshot(wanted, () => resolve()));
}
