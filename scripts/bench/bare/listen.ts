import { initializeApp } from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
} from 'firebase/firestore';

/**
 * The smallest page that shows the database's contents: a listener of the newest documents, and a line for each. The page's address says where the emulator
 * is.
 */
const asked = new URLSearchParams(location.search);
const db = getFirestore(initializeApp({ projectId: asked.get('project')!, apiKey: 'demo' }));
connectFirestoreEmulator(db, '127.0.0.1', Number(asked.get('port')), { mockUserToken: 'owner' });
const shown = document.getElementById('shown')!;
onSnapshot(query(collection(db, 'bench/bare/lines'), orderBy('at', 'desc'), limit(20)), (snapshot) => {
  for (const { type, doc } of snapshot.docChanges()) {
    if (type !== 'added') continue;
    const line = document.createElement('li');
    line.textContent = doc.get('text');
    shown.append(line);
  }
  document.body.dataset['ready'] = 'yes';
});
