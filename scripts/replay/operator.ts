import { initializeApp, setLogLevel } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from 'firebase/auth';
import {
  collection,
  connectFirestoreEmulator,
  getFirestore,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import type { Doors, Person } from '../doors.ts';
import { messageId } from '../doors.ts';
import { PROJECT } from '../places.ts';
import type { Tally } from './tally.ts';

/** What the replay knows of each message, by the message's id: who sent it when, and who has seen it. */
export type Sightings = {
  sentAt: Map<string, number>;
  /** The operators on whose screens the message has appeared, with how often. */
  onDesk: Map<string, Map<string, number>>;
  /** Messages of chats that an operator had. Each must have appeared on exactly one operator's screen. */
  dueOnDesk: Set<string>;
  repliedAt: Map<string, number>;
  takenAt: Map<string, number>;
};

/**
 * A working operator, signed in with the web SDK under the security rules. It listens as the dashboard does, takes each chat that is assigned to it,
 * answers each message, and closes the chat when the visitor has said thanks.
 */
export async function startOperator(
  doors: Doors,
  env: Record<string, string>,
  person: Person,
  password: string,
  companyId: string,
  tally: Tally,
  seen: Sightings,
): Promise<() => Promise<void>> {
  const app = initializeApp({ projectId: PROJECT, apiKey: 'demo' }, person.uid);
  const auth = getAuth(app);
  connectAuthEmulator(auth, `http://${env['FIREBASE_AUTH_EMULATOR_HOST']}`, { disableWarnings: true });
  const [host = '', port = ''] = env['FIRESTORE_EMULATOR_HOST']!.split(':');
  const db = getFirestore(app);
  connectFirestoreEmulator(db, host, Number(port));
  await signInWithEmailAndPassword(auth, person.email, password);
  await doors.mustDesk(person, 'setStatus', { status: 'working' });

  const open = new Map<string, () => void>();
  const turns = new Map<string, Promise<unknown>>();
  /** The operator's actions in a chat, one after another. A failed action is a fault of the visit. */
  const then = (chatId: string, act: () => Promise<void>) => {
    const before = turns.get(chatId) ?? Promise.resolve();
    turns.set(
      chatId,
      before.then(act).catch((error: unknown) => tally.failed.push(`An operator: ${String(error)}`)),
    );
  };
  const chats = collection(db, 'companies', companyId, 'chats');
  const mine = query(chats, where('ownerId', '==', person.uid), where('state', 'in', ['assigned', 'active']));
  const stop = onSnapshot(mine, (snapshot) => {
    for (const { type, doc } of snapshot.docChanges()) {
      if (type === 'added') {
        tally.assigned++;
        tally.latency.handOffToAssigned.push(Date.now() - doc.get('awaitingSince').toMillis());
        open.set(doc.id, work(doc.id));
      } else if (type === 'removed') {
        open.get(doc.id)?.();
        open.delete(doc.id);
      }
    }
  });

  /** Works on one chat until it is closed. */
  function work(chatId: string): () => void {
    then(chatId, () => take(chatId));
    return onSnapshot(query(collection(chats, chatId, 'messages'), orderBy('seq')), (snapshot) => {
      for (const { type, doc } of snapshot.docChanges()) {
        if (type !== 'added') continue;
        const { id, from, text } = doc.data();
        if (from !== 'visitor') continue;
        const screens = seen.onDesk.get(id) ?? new Map<string, number>();
        seen.onDesk.set(id, screens.set(person.uid, (screens.get(person.uid) ?? 0) + 1));
        const sentAt = seen.sentAt.get(id);
        if (sentAt !== undefined) tally.latency.visitorToOperator.push(Date.now() - sentAt);
        then(chatId, () => (text === THANKS ? close(chatId) : answer(chatId)));
      }
    });
  }

  async function take(chatId: string): Promise<void> {
    seen.takenAt.set(chatId, Date.now());
    await doors.mustDesk(person, 'take', { chatId });
  }

  async function answer(chatId: string): Promise<void> {
    const id = messageId();
    seen.repliedAt.set(id, Date.now());
    await doors.mustDesk(person, 'send', {
      chatId,
      id,
      text: 'Проверил, всё в порядке. Могу ли я помочь ещё чем-нибудь?',
    });
  }

  async function close(chatId: string): Promise<void> {
    await doors.mustDesk(person, 'close', { chatId });
  }

  return async () => {
    await Promise.all(turns.values());
    stop();
    for (const end of open.values()) end();
  };
}

// The emulators end every listener when they stop. The SDK would log that as an error.
setLogLevel('silent');

/** The visitor's last message. The operator closes the chat when it comes. */
export const THANKS = 'Спасибо, больше вопросов нет';
