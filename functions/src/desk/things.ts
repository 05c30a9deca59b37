import type { AuditEntry } from '../domain/audit.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import type { CannedReply, ReplyScope } from '../domain/canned-reply.ts';
import type { Chat } from '../domain/chat.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import type { Topic } from '../domain/topic.ts';
import type { DeskCommand } from '../domain/contract/desk.ts';
import { DESK } from '../domain/contract/desk.ts';
import type { Group } from '../domain/group/group.ts';
import type { Operator } from '../domain/operator.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { ReportLetter } from '../domain/report-letter.ts';
import type { Review } from '../domain/review/review.ts';
import type { SavedView, ViewScope } from '../domain/saved-view.ts';
import type { Visitor } from '../domain/visitor.ts';
import type { StoredCompany, StoredInvite } from '../store/refs.ts';
import { docOf } from '../store/refs.ts';
import type { Doc } from '../store/unit.ts';
import { inviteIdOf } from '../work/account/invite-id.ts';
import type { Caller } from './context.ts';

/** The kinds of things that commands are about, each as it is loaded. */
export type Things = {
  company: StoredCompany;
  self: Operator;
  person: Operator;
  invite: StoredInvite;
  topic: Topic;
  group: Group;
  entry: KnowledgeEntry;
  reply: CannedReply;
  view: SavedView;
  review: Review;
  letter: ReportLetter;
  chat: Chat;
  client: Visitor;
  audit: AuditEntry;
};

type On<C extends DeskCommand> = (typeof DESK)[C]['on'];

/** The thing of a command as it is loaded; null where the command makes it. */
export type ThingOf<C extends DeskCommand> = Things[On<C>] | ((typeof DESK)[C] extends { makes: true } ? null : never);

/** The thing after the command: for a chat a change with its messages; null when the thing is removed. */
export type Becomes<C extends DeskCommand> = On<C> extends 'chat' ? ChatChange : Things[On<C>] | null;

/** What is loaded beside the thing: for a chat or a client, the chat and the operator who owns it, if any. */
export type Beside<C extends DeskCommand> =
  On<C> extends 'chat' | 'client' ? { chat: Chat; owner: Operator | null } : {};

type Input = {
  operatorId: string;
  inviteId?: string;
  key?: string;
  letterId: string | null;
  topicId: string | null;
  groupId: string | null;
  entryId: string | null;
  replyId: string | null;
  viewId: string | null;
  scope: ReplyScope & ViewScope;
  chatId: string;
  recordId: string;
};

/** How a thing is found: its id from the input (none when the command makes it), and its document. `unknown` is the refusal when it does not exist. */
type Finding<T> = {
  idOf: (input: Input, caller: Caller) => string | null | undefined;
  doc: (id: string, caller: Caller, input: Input) => Doc<T>;
  unknown: Refusal;
};

const CHAT: Finding<Chat> = {
  idOf: ({ chatId }) => chatId,
  doc: (id, { companyId }) => docOf.chat(companyId, id),
  unknown: 'unknown-chat',
};

/** How each kind of thing is found. A client is found through a chat, so its row gives the chat. */
const FINDING: { [K in keyof Things]: Finding<K extends 'client' ? Chat : Things[K]> } = {
  company: {
    idOf: (_input, { companyId }) => companyId,
    doc: (id) => docOf.company(id),
    unknown: 'not-staff',
  },
  self: {
    idOf: (_input, { uid }) => uid,
    doc: (id, { companyId }) => docOf.operator(companyId, id),
    unknown: 'not-staff',
  },
  person: {
    idOf: ({ operatorId }) => operatorId,
    doc: (id, { companyId }) => docOf.operator(companyId, id),
    unknown: 'unknown-operator',
  },
  invite: {
    idOf: ({ inviteId, key }, { companyId }) => inviteId ?? (key && inviteIdOf(companyId, key)),
    doc: (id, { companyId }) => docOf.invite(companyId, id),
    unknown: 'unknown-invite',
  },
  topic: {
    idOf: ({ topicId }) => topicId,
    doc: (id, { companyId }) => docOf.topic(companyId, id),
    unknown: 'unknown-topic',
  },
  group: {
    idOf: ({ groupId }) => groupId,
    doc: (id, { companyId }) => docOf.group(companyId, id),
    unknown: 'unknown-group',
  },
  entry: {
    idOf: ({ entryId }) => entryId,
    doc: (id, { companyId }) => docOf.entry(companyId, id),
    unknown: 'unknown-entry',
  },
  reply: {
    idOf: ({ replyId }) => replyId,
    doc: (id, { companyId, uid }, { scope }) => docOf.reply(companyId, scope === 'own' ? uid : null, id),
    unknown: 'unknown-reply',
  },
  view: {
    idOf: ({ viewId }) => viewId,
    doc: (id, { companyId, uid }, { scope }) => docOf.view(companyId, scope === 'own' ? uid : null, id),
    unknown: 'unknown-view',
  },
  letter: {
    idOf: ({ letterId }) => letterId,
    doc: (id, { companyId }) => docOf.reportLetter(companyId, id),
    unknown: 'unknown-letter',
  },
  review: {
    idOf: ({ chatId }) => chatId,
    doc: (id, { companyId }) => docOf.review(companyId, id),
    unknown: 'unknown-review',
  },
  audit: {
    idOf: ({ recordId }) => recordId,
    doc: (id, { companyId }) => docOf.audit(companyId, id),
    unknown: 'unknown-record',
  },
  chat: CHAT,
  client: CHAT,
};

/**
 * Finds the thing of a command. `id` is null when the command makes the thing. The command's schema ensures that the input has the fields used here.
 */
export function findThing(command: DeskCommand, input: object, caller: Caller) {
  const { on } = DESK[command];
  const { idOf, doc, unknown } = FINDING[on] as Finding<unknown>;
  const fields = input as Input;
  return { id: idOf(fields, caller) ?? null, doc: (id: string) => doc(id, caller, fields), unknown };
}
