import { handOff } from '../../functions/src/domain/chat/hand-off.ts';
import { assign } from '../../functions/src/domain/chat/assign.ts';
import { start } from '../../functions/src/domain/chat/start.ts';
import { take } from '../../functions/src/domain/chat/take.ts';
import { visitorWrites } from '../../functions/src/domain/chat/visitor-writes.ts';
import type { Chat } from '../../functions/src/domain/chat.ts';
import type { Message } from '../../functions/src/domain/message.ts';
import type { Operator } from '../../functions/src/domain/operator.ts';
import { DEFAULT_SETTINGS } from '../../functions/src/domain/settings.ts';
import { newOperator } from '../../functions/src/domain/team.ts';
import type { Ms } from '../../functions/src/domain/time.ts';
import { newVisitor } from '../../functions/src/domain/visitor.ts';
import { must } from './open-chats.ts';
import type { Store } from './team.ts';

const settings = { ...DEFAULT_SETTINGS.ru, maxChats: 100 };

type Write = (batch: FirebaseFirestore.WriteBatch) => void;

/** How many documents one save may write at most, with some room. */
const MOST_WRITES = 450;

/**
 * A company with chats that are due since `since`: so many whose visitors have left the bot, and so many that somebody has taken and not answered. Each save of
 * the sweep closes one of the first, and marks one of the second as late.
 */
export function companyWithDue(
  store: Store,
  companyId: string,
  { left, late }: { left: number; late: number },
  since: Ms,
): Write[] {
  const who = {
    id: `operator-${companyId}`,
    firstName: 'Anna',
    role: 'operator',
    maxChats: 100,
    shiftId: 'first',
  } as const;
  let operator: Operator = { ...newOperator(who, since), status: 'working' };
  const company = { id: companyId, name: 'Bench', settings };
  const chats = Array.from({ length: left + late }, (_, i) => {
    const made = i < left ? leftChat(store, companyId, since) : lateChat(store, company, operator, since);
    if (i >= left) operator = { ...operator, openChats: [...operator.openChats, made.chat.id] };
    return made;
  });
  const place = store.docOf.operator(companyId, operator.id);
  return [
    (batch) => {
      const versions = { knowledgeVersion: 0, teamVersion: 0, published: null };
      batch.create(
        store.docOf.company(companyId).ref,
        store.CODEC.company.write({ ...company, ...versions, createdAt: since }),
      );
      batch.create(place.ref, place.codec.write(operator));
      const shift = { id: operator.shiftId, status: operator.status, from: since, to: null };
      batch.create(store.docOf.shift(companyId, operator.id, shift.id).ref, store.CODEC.shift.write(shift));
    },
    ...chats.map(({ chat, visitor, messages }): Write => (batch) => {
      batch.create(store.docOf.visitor(companyId, visitor.id).ref, store.CODEC.visitor.write(visitor));
      batch.create(store.docOf.chat(companyId, chat.id).ref, store.chatCodec(settings).write(chat));
      for (const message of messages)
        batch.create(store.docOf.message(companyId, chat.id, message.seq).ref, store.CODEC.message.write(message));
    }),
  ];
}

/** Saves many documents in few saves. Each of the writes writes at most nine. */
export async function saveAll(store: Store, writes: readonly Write[]): Promise<void> {
  const { firestore } = store.docOf.user('anybody').ref;
  const step = Math.floor(MOST_WRITES / 9);
  for (let i = 0; i < writes.length; i += step) {
    const batch = firestore.batch();
    for (const write of writes.slice(i, i + step)) write(batch);
    await batch.commit();
  }
}

function begun(store: Store, companyId: string, at: Ms) {
  const visitor = newVisitor({ id: store.newId(), tokenHash: 'nobody', locale: 'ru' }, at);
  const opened = must(start(visitor, companyId, store.newId(), at));
  const wrote = must(visitorWrites(opened.chat, visitor, { id: 'first', text: 'Hello', choice: null }, at));
  return { visitor: opened.visitor, chat: { ...wrote.chat, bytes: 0 } as Chat, messages: wrote.messages as Message[] };
}

function leftChat(store: Store, companyId: string, since: Ms) {
  const made = begun(store, companyId, since - settings.botIdleMs);
  return { ...made, chat: { ...made.chat, owes: null } as Chat };
}

function lateChat(
  store: Store,
  company: { id: string; name: string; settings: typeof settings },
  operator: Operator,
  since: Ms,
) {
  const at = since - settings.lateMs;
  const made = begun(store, company.id, at);
  const queued = must(handOff(made.chat, 'asked-for-person', null, settings, at));
  const by = { why: 'least-loaded', by: 'routing', among: 1, overLimit: true } as const;
  const assigned = must(assign(queued.chat, operator, null, by, at));
  const taken = must(take(assigned.chat, operator, company, at));
  const messages = [...made.messages, ...queued.messages, ...assigned.messages, ...taken.messages];
  return { ...made, chat: taken.chat as Chat, messages };
}
