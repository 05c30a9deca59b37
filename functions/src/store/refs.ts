import type { Amounts } from '../domain/budget.ts';
import { NOTHING_USED } from '../domain/budget.ts';
import type { Bucket } from '../domain/limit.ts';
import type { Chat } from '../domain/chat.ts';
import { ALL_SHARDS, shardOf } from '../domain/sweep/shard.ts';
import type { Company } from '../domain/company.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import { likeToday, visitorLikeToday } from '../domain/document/older.ts';
import { companyLikeToday } from '../domain/document/older-company.ts';
import type { CannedReply } from '../domain/canned-reply.ts';
import type { Correction } from '../domain/correction.ts';
import type { Day } from '../domain/day.ts';
import type { Versioned } from '../domain/form.ts';
import { FORM_FIELDS } from '../domain/form.ts';
import { TIMES } from '../domain/document/times.ts';
import type { Invite } from '../domain/invite.ts';
import type { Message, Note } from '../domain/message.ts';
import type { Operator } from '../domain/operator.ts';
import type { Presence } from '../domain/presence.ts';
import type { Publication } from '../domain/publication.ts';
import type { UnansweredQuestion } from '../domain/question.ts';
import { isAvailable, loadOf } from '../domain/operator.ts';
import type { DayDoc, Packed } from '../domain/report/day-doc.ts';
import type { Recount } from '../domain/report/recount.ts';
import type { RoutingRecord } from '../domain/routing-record.ts';
import type { SavedView } from '../domain/saved-view.ts';
import type { CompanySettings } from '../domain/settings.ts';
import type { Shift } from '../domain/shift.ts';
import type { Ms } from '../domain/time.ts';
import type { Typing } from '../domain/typing.ts';
import type { Visitor } from '../domain/visitor.ts';
import type { WordsPart } from '../domain/words/part.ts';
import { CHAT_DERIVED } from './chat-derived.ts';
import { codec } from './codec.ts';
import { db } from './firebase.ts';
import { digestDocs } from './digests.ts';
import { recountCodec } from './recount-codec.ts';
import { groupDocs } from './group-refs.ts';
import { leadDocs } from './lead-refs.ts';
import { NAME_WORDS, visitors } from './client-refs.ts';
import { padded } from './padded.ts';
import { shiftCodec } from './shift-codec.ts';
import { upkeepDocs } from './upkeep-refs.ts';
import type { Doc } from './unit.ts';

export type User = { companyId: string };
export type Profile = Versioned & { lastName: string; email: string };
export type StoredCompany = Company & { teamVersion: number };
export type StoredInvite = Invite & { mail: { state: string; attempts: number; error: string | null } };
export type StoredBucket = Bucket & { expireAt: Ms; by: string };
/** One part (domain/bot/parts.ts) of a publication's entries or of the model that was trained on them. */
export type PublishedPart = { version: number; data: Uint8Array };
export type PartKind = 'entries' | 'model';
/** What a day has used (domain/budget.ts). */
export type Usage = Amounts & { expireAt: Ms };

const company = (companyId: string) => db.collection('companies').doc(companyId);

export const CODEC = {
  user: codec<User>([]),
  company: codec<StoredCompany>(TIMES.company, { idField: 'id', older: companyLikeToday, form: FORM_FIELDS.company }),
  operator: { ...operatorCodec(0), write: mustKnowCompany },
  profile: codec<Profile>([], { form: FORM_FIELDS.profile }),
  presence: codec<Presence>(TIMES.presence, {
    older: (fields) => ({ inputAt: null, ...fields }),
    derive: ({ companyId }) => ({ shard: shardOf(companyId) }),
    derived: ['shard'],
  }),
  shift: shiftCodec(null),
  correction: codec<Correction>(TIMES.correction, { idField: 'id' }),
  stats: codec<DayDoc>([], { idField: 'day' }),
  packed: codec<Packed>([]),
  invite: codec<StoredInvite>(TIMES.invite, { idField: 'id' }),
  entry: codec<KnowledgeEntry>([], { idField: 'id', form: FORM_FIELDS.entry }),
  visitor: codec<Visitor>(TIMES.visitor, {
    idField: 'id',
    older: visitorLikeToday,
    ...NAME_WORDS,
    form: FORM_FIELDS.visitor,
  }),
  message: codec<Message>(TIMES.message),
  note: codec<Note>(TIMES.note, { idField: 'id' }),
  typing: codec<Typing>(TIMES.typing),
  reply: codec<CannedReply>([], { idField: 'id', form: FORM_FIELDS.reply }),
  view: codec<SavedView>([], { idField: 'id', form: FORM_FIELDS.view }),
  record: codec<RoutingRecord>(TIMES.record),
  usage: codec<Usage>(TIMES.usage, { older: (fields) => ({ ...NOTHING_USED, ...fields }) }),
  words: codec<WordsPart>(TIMES.words, { idField: 'id' }),
  part: codec<PublishedPart>([]),
  question: codec<UnansweredQuestion>(TIMES.question, { idField: 'id' }),
  publication: codec<Publication>(TIMES.publication),
  chat: {
    ...codec<Chat>(TIMES.chat, { idField: 'id', derived: Object.keys(CHAT_DERIVED), older: likeToday }),
    write: mustSaveChange,
  },
};

/** The codec that chat-save.ts writes a chat with. It needs the company's settings, since `dueAt` depends on them. */
export function chatCodec(settings: CompanySettings) {
  return codec<Chat>(TIMES.chat, {
    idField: 'id',
    derive: (chat) => Object.fromEntries(Object.entries(CHAT_DERIVED).map(([name, of]) => [name, of(chat, settings)])),
    derived: Object.keys(CHAT_DERIVED),
    older: likeToday,
    form: FORM_FIELDS.chat,
  });
}

/** The codecs of operators by the shard of their company, which an operator does not name. */
const OPERATORS = ALL_SHARDS.map(operatorCodec);

function operatorCodec(shard: number) {
  return codec<Operator>(TIMES.operator, {
    idField: 'id',
    derive: (operator) => ({ shard, load: loadOf(operator), available: isAvailable(operator) }),
    derived: ['shard', 'load', 'available'],
    stamp: 'savedAt',
    form: FORM_FIELDS.operator,
  });
}

/** A bucket of a rate limit, with the shard in which it is found when it is full again. */
const bucketCodec = (key: string) =>
  codec<StoredBucket>(TIMES.bucket, { derive: () => ({ shard: shardOf(key) }), derived: ['shard'] });

function mustKnowCompany(): never {
  throw new Error('An operator is written at a place of docOf only');
}

function mustSaveChange(): never {
  throw new Error('A chat is written by saveChange only');
}

/** Every document, by its place (docs/architecture/data.md lists them). */
export const docOf = {
  ...leadDocs,
  ...upkeepDocs,
  ...digestDocs,
  ...groupDocs,
  user: (uid: string): Doc<User> => ({ ref: db.collection('users').doc(uid), codec: CODEC.user }),
  company: (c: string): Doc<StoredCompany> => ({ ref: company(c), codec: CODEC.company }),
  operator: (c: string, uid: string): Doc<Operator> => ({ ref: operators(c).doc(uid), codec: OPERATORS[shardOf(c)]! }),
  profile: (c: string, uid: string): Doc<Profile> => ({
    ref: operators(c).doc(uid).collection('private').doc('profile'),
    codec: CODEC.profile,
  }),
  presence: (c: string, uid: string): Doc<Presence> => ({
    ref: operators(c).doc(uid).collection('private').doc('presence'),
    codec: CODEC.presence,
  }),
  shift: (c: string, uid: string, id: string): Doc<Shift> => ({ ref: shifts(c, uid).doc(id), codec: shiftCodec(c) }),
  correction: (c: string, uid: string, id: string): Doc<Correction> => ({
    ref: corrections(c, uid).doc(id),
    codec: CODEC.correction,
  }),
  stats: (c: string, day: Day): Doc<DayDoc> => ({ ref: statsOf(c).doc(day), codec: CODEC.stats }),
  /** Operators and topics of a busy day; sorts after the day itself. */
  statsShard: (c: string, day: Day, shard: number): Doc<Packed> => ({
    ref: statsOf(c).doc(`${day}~${shard}`),
    codec: CODEC.packed,
  }),
  invite: (c: string, id: string): Doc<StoredInvite> => ({ ref: invites(c).doc(id), codec: CODEC.invite }),
  entry: (c: string, id: string): Doc<KnowledgeEntry> => ({ ref: knowledge(c).doc(id), codec: CODEC.entry }),
  question: (c: string, id: string): Doc<UnansweredQuestion> => ({ ref: questions(c).doc(id), codec: CODEC.question }),
  publication: (c: string, version: number): Doc<Publication> => ({
    ref: publications(c).doc(padded(version)),
    codec: CODEC.publication,
  }),
  part: (c: string, version: number, kind: PartKind, part: number): Doc<PublishedPart> => ({
    ref: parts(c).doc(`${version}-${kind}-${part}`),
    codec: CODEC.part,
  }),
  visitor: (c: string, id: string): Doc<Visitor> => ({ ref: visitors(c).doc(id), codec: CODEC.visitor }),
  chat: (c: string, id: string): Doc<Chat> => ({ ref: chats(c).doc(id), codec: CODEC.chat }),
  message: (c: string, chatId: string, seq: number): Doc<Message> => ({
    ref: messages(c, chatId).doc(padded(seq)),
    codec: CODEC.message,
  }),
  typing: (c: string, chatId: string): Doc<Typing> => ({
    ref: chats(c).doc(chatId).collection('live').doc('typing'),
    codec: CODEC.typing,
  }),
  /** `ownerId` is null for a reply that is shared with the team. */
  reply: (c: string, ownerId: string | null, id: string): Doc<CannedReply> => ({
    ref: replies(c, ownerId).doc(id),
    codec: CODEC.reply,
  }),
  /** `ownerId` is null for a view that is shared with the team. */
  view: (c: string, ownerId: string | null, id: string): Doc<SavedView> => ({
    ref: views(c, ownerId).doc(id),
    codec: CODEC.view,
  }),
  note: (c: string, chatId: string, id: string): Doc<Note> => ({
    ref: chats(c).doc(chatId).collection('notes').doc(id),
    codec: CODEC.note,
  }),
  record: (c: string, chatId: string, id: string): Doc<RoutingRecord> => ({
    ref: records(c, chatId).doc(id),
    codec: CODEC.record,
  }),
  bucket: (key: string): Doc<StoredBucket> => ({ ref: db.collection('limits').doc(key), codec: bucketCodec(key) }),
  usage: (c: string, day: Day): Doc<Usage> => ({ ref: company(c).collection('usage').doc(day), codec: CODEC.usage }),
  /** One of the shards whose sum is what the whole service has used. */
  serviceUsage: (day: Day, shard: number): Doc<Usage> => ({
    ref: db.collection('usage').doc(`${day}-${shard}`),
    codec: CODEC.usage,
  }),
  recount: (c: string): Doc<Recount> => ({ ref: recounts(c).doc('figures'), codec: recountCodec(c) }),
  words: (c: string, id: string): Doc<WordsPart> => ({ ref: words(c).doc(id), codec: CODEC.words }),
};

export const recounts = (c: string) => company(c).collection('recounts');
export const statsOf = (c: string) => company(c).collection('stats');
export const operators = (c: string) => company(c).collection('operators');
export const shifts = (c: string, uid: string) => operators(c).doc(uid).collection('shifts');
export const corrections = (c: string, uid: string) => operators(c).doc(uid).collection('corrections');
export const invites = (c: string) => company(c).collection('invites');
export const replies = (c: string, ownerId: string | null) =>
  (ownerId === null ? company(c) : operators(c).doc(ownerId)).collection('replies');
export const views = (c: string, ownerId: string | null) =>
  (ownerId === null ? company(c) : operators(c).doc(ownerId)).collection('views');
export const knowledge = (c: string) => company(c).collection('knowledge');
export const questions = (c: string) => company(c).collection('questions');
export const publications = (c: string) => company(c).collection('publications');
export const parts = (c: string) => company(c).collection('parts');
/** What closed chats are found by (domain/words/part.ts). */
export const words = (c: string) => company(c).collection('words');
export const chats = (c: string) => company(c).collection('chats');
export const records = (c: string, chatId: string) => chats(c).doc(chatId).collection('routing');
export const messages = (c: string, chatId: string) => chats(c).doc(chatId).collection('messages');

/** A new random document id. */
export const newId = () => db.collection('ids').doc().id;
