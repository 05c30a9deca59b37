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
 * emulator is. With `?whole` the page also asks what the dashboard asks beside an open chat: the chat, the own chats and the client's earlier ones. The
 * emulator answers a changed query anew as a whole, one after another, so these answers come before the message (database/refs.ts has the questions).
 */
const asked = new URLSearchParams(location.search);
const db = getFirestore(initializeApp({ projectId: asked.get('project')!, apiKey: 'demo' }));
connectFirestoreEmulator(db, '127.0.0.1', Number(asked.get('port')), { mockUserToken: 'owner' });
const shown = document.getElementById('shown')!;
const chats = collection(db, 'bench/bare/chats');

function heard(wanted: Query): Promise<void> {
  return new Promise((resolve) => onSnapshot(wanted, () => resolve()));
}

if (asked.has('whole')) {
  await Promise.all([
    new Promise<void>((resolve) => onSnapshot(doc(chats, 'open'), () => resolve())),
    heard(query(chats, where('ownerId', '==', 'me'), where('state', 'in', ['assigned', 'active']))),
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
onSnapshot(query(collection(chats, 'open', 'messages'), orderBy('seq', 'desc'), limit(50)), (snapshot) => {
  for (const { type, doc: added } of snapshot.docChanges()) {
    if (type !== 'added') continue;
    const line = document.createElement('li');
    line.textContent = added.get('text');
    shown.append(line);
  }
  document.body.dataset['ready'] = 'yes';
});
