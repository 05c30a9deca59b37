import { createHash, randomBytes } from 'node:crypto';
import { start } from '../../functions/src/domain/chat/start.ts';
import { visitorWrites } from '../../functions/src/domain/chat/visitor-writes.ts';
import type { Chat } from '../../functions/src/domain/chat.ts';
import { DEFAULT_SETTINGS } from '../../functions/src/domain/settings.ts';
import { newVisitor } from '../../functions/src/domain/visitor.ts';

/** The store. It is loaded only when its environment is set. */
export const openStore = () => import('../../functions/src/store/refs.ts');
export type Store = Awaited<ReturnType<typeof openStore>>;

/** A visitor whose chat the bot has and who will call an operator. */
export type Caller = { token: string; chatId: string };

const settings = { ...DEFAULT_SETTINGS.ru, maxChats: 100 };
const PAGE = 100;

/**
 * A company with so many working operators, and `callers` whose chats the bot has. The operators together have room for `room` chats, and each has room for
 * one more.
 */
export async function makeTeam(
  store: Store,
  operators: number,
  room: number,
  callers: number,
): Promise<{ companyId: string; callers: Caller[] }> {
  const companyId = store.newId();
  const now = Date.now();
  await save(store, [
    (batch) =>
      batch.create(
        store.docOf.company(companyId).ref,
        store.CODEC.company.write({
          id: companyId,
          name: 'Bench',
          settings,
          knowledgeVersion: 0,
          teamVersion: 0,
          published: null,
          createdAt: now,
        }),
      ),
  ]);
  await save(
    store,
    Array.from({ length: operators }, (_, i) => (batch: Batch) => {
      const operator = {
        id: `operator-${i}`,
        firstName: 'Anna',
        role: 'operator',
        active: true,
        status: 'working',
        statusSince: now,
        shiftId: 'first',
        openChats: [],
        maxChats: Math.ceil(room / operators) + 1,
        lastAssignedAt: 0,
      } as const;
      const { ref, codec } = store.docOf.operator(companyId, operator.id);
      batch.create(ref, codec.write(operator));
    }),
  );
  const made = Array.from({ length: callers }, () => newCaller(store, companyId, now));
  await save(
    store,
    made.map(({ write }) => write),
  );
  return { companyId, callers: made.map(({ caller }) => caller) };
}

type Batch = FirebaseFirestore.WriteBatch;

function newCaller(store: Store, companyId: string, now: number): { caller: Caller; write: (batch: Batch) => void } {
  const [visitorId, secret, chatId] = [store.newId(), randomBytes(32).toString('base64url'), store.newId()];
  const tokenHash = createHash('sha256').update(secret).digest('base64url');
  const visitor = newVisitor({ id: visitorId, tokenHash, locale: 'ru' }, now);
  const begun = start(visitor, companyId, chatId, now);
  const wrote = begun.ok && visitorWrites(begun.chat, visitor, { id: 'first', text: 'Hello', choice: null }, now);
  if (!begun.ok || !wrote || !wrote.ok) throw new Error('A visitor could not begin');
  // The chat is stored as answered by the bot, so that only the hand-off is measured.
  const chat: Chat = wrote.chat.state === 'bot' ? { ...wrote.chat, owes: null } : wrote.chat;
  return {
    caller: { token: `${visitorId}.${secret}`, chatId },
    write: (batch) => {
      batch.create(store.docOf.visitor(companyId, visitorId).ref, store.CODEC.visitor.write(begun.visitor));
      batch.create(store.docOf.chat(companyId, chatId).ref, store.chatCodec(settings).write(chat));
      for (const message of wrote.messages) {
        batch.create(store.docOf.message(companyId, chatId, message.seq).ref, store.CODEC.message.write(message));
      }
    },
  };
}

async function save(store: Store, writes: readonly ((batch: Batch) => void)[]): Promise<void> {
  const db = store.docOf.user('anybody').ref.firestore;
  for (let i = 0; i < writes.length; i += PAGE) {
    const batch = db.batch();
    for (const write of writes.slice(i, i + PAGE)) write(batch);
    await batch.commit();
  }
}
