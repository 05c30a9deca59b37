import type { FirebaseApp } from 'firebase/app';
import {
  Timestamp,
  collection,
  connectFirestoreEmulator,
  doc,
  disableNetwork,
  documentId,
  enableNetwork,
  getDocsFromServer,
  initializeFirestore,
  limit,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  query,
  startAfter,
  where,
} from 'firebase/firestore';
import type { Firestore } from 'firebase/firestore';
import { chatLikeKnown, isKnownState, messageLikeKnown, operatorLikeKnown } from '#domain/document/like-known.ts';
import { companyLikeToday } from '#domain/document/older-company.ts';
import { TIMES } from '#domain/document/times.ts';
import type { ActiveChat, BotChat, Chat, ClosedChat, OpenChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import type { Company } from '#domain/company.ts';
import type { Topic } from '#domain/topic.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { CannedReply } from '#domain/canned-reply.ts';
import type { Group } from '#domain/group/group.ts';
import type { Message, Note } from '#domain/message.ts';
import type { SavedView } from '#domain/saved-view.ts';
import type { Typing } from '#domain/typing.ts';
import type { Operator } from '#domain/operator.ts';
import type { RoutingRecord } from '#domain/routing-record.ts';
import type { Publication } from '#domain/publication.ts';
import type { UnansweredQuestion } from '#domain/question.ts';
import type { WordsPart } from '#domain/words/part.ts';
import type { Environment } from '../../shared/environment.ts';
import { EMULATED } from '../../shared/environment.ts';
import type { Listen } from './live.ts';
import type { Read } from './listen.ts';
import { failing, listenMany, listenOne, listenWhole, load, one, read } from './listen.ts';
import { boardReads } from './board-refs.ts';
import { together } from './together.ts';
import { peopleReads } from './people-refs.ts';
import { historyReads } from './history-refs.ts';
import { reviewReads } from './review-refs.ts';
import { wordsReads } from './words-refs.ts';
import { CLOSED_PAGE, DIALOGS, MESSAGE_PAGE } from './reads.ts';
import type { Database, Reads, SentInvite } from './reads.ts';

const OPEN_CHATS = 100;
const QUESTIONS = 200;
const RECORDS = 50;

/** Opens Firestore. Nothing is kept on the disk, since several people may share the computer. */
export function openDatabase(app: FirebaseApp, environment: Environment): Firestore {
  const db = initializeFirestore(app, {
    localCache: memoryLocalCache(),
    experimentalAutoDetectLongPolling: !environment.emulated,
  });
  if (EMULATED && environment.emulated) connectFirestoreEmulator(db, '127.0.0.1', environment.ports.firestore);
  return db;
}

/** Everything that the dashboard reads from Firestore. */
export function firestoreDatabase(app: FirebaseApp, environment: Environment): Database {
  const db = openDatabase(app, environment);
  return {
    membership: (uid) => membership(db, uid),
    companyReads: (companyId, uid) => companyReads(db, companyId, uid),
    reconnect: () => reconnect(db),
  };
}

/** Drops the connection to the database, which may be dead after sleep, and opens a new one. The server then confirms all listeners as current. */
export async function reconnect(db: Firestore): Promise<void> {
  await disableNetwork(db);
  await enableNetwork(db);
}

/** The company that an account belongs to; null when none. */
export function membership(db: Firestore, uid: string): Listen<string | null> {
  return listenOne(doc(db, 'users', uid), read<{ companyId: string }>([]), (user) => user?.companyId ?? null);
}

const readChat = <C extends Chat>() => read<C>(TIMES.chat, 'id', chatLikeKnown);
const readClosed = readChat<ClosedChat>();
const readCompany: Read<Company> = (found) =>
  companyLikeToday({ ...read<Company>(TIMES.company, 'id')(found) }) as Company;

/** The reads of one person in their company. Only this code of the dashboard knows Firestore. */
export function companyReads(db: Firestore, companyId: string, uid: string): Reads {
  const company = doc(db, 'companies', companyId);
  const operators = collection(company, 'operators');
  const chats = collection(company, 'chats');
  const messages = (chatId: string) => collection(chats, chatId, 'messages');
  const closed = query(chats, where('ownerId', '==', uid), where('state', '==', 'closed'), orderBy('closedAt', 'desc'));
  const mine = query(chats, where('ownerId', '==', uid), where('state', 'in', ['assigned', 'active']));
  const newest = (states: readonly OpenChat['state'][], count: number) =>
    query(chats, where('state', 'in', states), orderBy('startedAt', 'desc'), limit(count));
  const readOpen = readChat<OpenChat>();
  const readUses = read<Record<string, number>>([]);
  const inOrder = (found: readonly Message[]) => found.toReversed();

  return {
    company: listenOne(company, readCompany),
    self: (next, fail) =>
      together((hand) =>
        onSnapshot(
          doc(operators, uid),
          { includeMetadataChanges: true },
          (found) =>
            hand(() =>
              next({
                operator: one(found, read<Operator>(TIMES.operator, 'id', operatorLikeKnown)),
                fresh: !found.metadata.fromCache,
              }),
            ),
          failing(hand, fail),
        ),
      ),
    mine: listenWhole(mine, readChat<OwnedChat>()),
    mineNow: async () => (await getDocsFromServer(mine)).docs.map(readChat<OwnedChat>()),
    closed: listenMany(query(closed, limit(CLOSED_PAGE)), readClosed),
    closedBefore: ({ closedAt, id }) =>
      load(
        // Two chats may have closed in the same millisecond, so the id is the second sort key and the cursor holds both.
        query(
          closed,
          orderBy(documentId(), 'desc'),
          startAfter(Timestamp.fromMillis(closedAt), id),
          limit(CLOSED_PAGE),
        ),
        readClosed,
      ),
    queue: listenWhole(query(chats, where('state', '==', 'queued'), orderBy('awaitingSince')), readChat<QueuedChat>()),
    open: (count) => listenMany(newest(['bot', 'queued', 'assigned', 'active'], count), readOpen),
    withBot: (count) => listenMany(newest(['bot'], count), readChat<BotChat>()),
    late: listenWhole(
      query(
        chats,
        where('state', '==', 'active'),
        where('alertedAt', '>', Timestamp.fromMillis(0)),
        orderBy('alertedAt'),
        limit(OPEN_CHATS),
      ),
      readChat<ActiveChat>(),
    ),
    helps: listenWhole(
      query(chats, where('help.at', '>', Timestamp.fromMillis(0)), orderBy('help.at'), limit(OPEN_CHATS)),
      readChat<ActiveChat>(),
    ),
    waitingOnPeople: listenMany(
      query(
        chats,
        where('state', 'in', ['assigned', 'active']),
        where('awaitingSince', '>', Timestamp.fromMillis(0)),
        orderBy('awaitingSince'),
        limit(OPEN_CHATS),
      ),
      readChat<OwnedChat>(),
    ),
    chatsOf: (id) =>
      listenMany(
        query(chats, where('ownerId', '==', id), where('state', 'in', ['assigned', 'active'])),
        readChat<OwnedChat>(),
      ),
    records: (chatId) =>
      listenMany(
        query(collection(chats, chatId, 'routing'), orderBy('at'), limit(RECORDS)),
        read<RoutingRecord>(TIMES.record),
      ),
    chat: (chatId) =>
      listenOne(doc(chats, chatId), readChat<Chat>(), (chat) => (chat !== null && isKnownState(chat) ? chat : null)),
    messages: (chatId) =>
      listenMany(
        query(messages(chatId), orderBy('seq', 'desc'), limit(MESSAGE_PAGE)),
        read<Message>(TIMES.message, undefined, messageLikeKnown),
        inOrder,
      ),
    notes: (chatId) =>
      listenMany(query(collection(chats, chatId, 'notes'), orderBy('at')), read<Note>(TIMES.note, 'id')),
    typing: (chatId) => listenOne(doc(chats, chatId, 'live', 'typing'), read<Typing>(TIMES.typing)),
    sharedReplies: listenMany(query(collection(company, 'replies')), read<CannedReply>([], 'id')),
    ownReplies: listenMany(query(collection(operators, uid, 'replies')), read<CannedReply>([], 'id')),
    sharedUses: listenOne(doc(company, 'replyUses', 'shared'), readUses),
    ownUses: listenOne(doc(company, 'replyUses', uid), readUses),
    sharedViews: listenMany(query(collection(company, 'views')), read<SavedView>([], 'id')),
    ownViews: listenMany(query(collection(operators, uid, 'views')), read<SavedView>([], 'id')),
    messagesBefore: async (chatId, seq, count) =>
      inOrder(
        await load(
          query(messages(chatId), orderBy('seq', 'desc'), startAfter(seq), limit(count)),
          read<Message>(TIMES.message, undefined, messageLikeKnown),
        ),
      ),
    ...historyReads(chats, readClosed, readOpen),
    ...wordsReads(collection(company, 'words'), chats, read<WordsPart>(TIMES.words, 'id'), readClosed),
    dialogs: (visitorId) =>
      listenMany(
        query(
          chats,
          where('visitorId', '==', visitorId),
          where('state', '==', 'closed'),
          orderBy('closedAt', 'desc'),
          limit(DIALOGS + 2),
        ),
        readClosed,
      ),
    ...reviewReads(company, uid),
    ...peopleReads(operators),
    ...boardReads(company),
    topics: listenMany(query(collection(company, 'topics')), read<Topic>([], 'id')),
    groups: listenMany(query(collection(company, 'groups')), read<Group>([], 'id')),
    knowledge: listenMany(query(collection(company, 'knowledge')), read<KnowledgeEntry>([], 'id')),
    publications: (count) =>
      listenMany(
        query(collection(company, 'publications'), orderBy('version', 'desc'), limit(count)),
        read<Publication>(TIMES.publication),
      ),
    publication: (next, fail) =>
      listenMany(
        query(collection(company, 'publications'), orderBy('version', 'desc'), limit(1)),
        read<Publication>(TIMES.publication),
      )(([newest = null]) => next(newest), fail),
    questions: listenMany(
      query(collection(company, 'questions'), orderBy('at', 'desc'), limit(QUESTIONS)),
      read<UnansweredQuestion>(TIMES.question, 'id'),
    ),
    invites: (count) =>
      listenMany(
        query(collection(company, 'invites'), orderBy('createdAt', 'desc'), limit(count)),
        read<SentInvite>(TIMES.invite, 'id'),
      ),
  };
}
