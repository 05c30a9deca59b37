import * as v from 'valibot';
import { REPLY_SCOPES } from '../canned-reply.ts';
import { isDay } from '../day.ts';
import { LOCALES } from '../locale.ts';
import { charactersOf } from '../bot/knowledge-size.ts';
import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from './limits.ts';
import { ROLES } from '../role.ts';
import { PhoneText } from './phone-text.ts';
import { CompanySettings } from '../settings.ts';
import { CHOSEN_STATUSES, STATUSES } from '../status.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import {
  ClientId,
  CompanyName,
  Email,
  Token,
  Id,
  MessageText,
  PersonName,
  line,
  optionalParagraph,
  paragraph,
} from './text.ts';

const chat = { chatId: Id };
const topic = { topicId: Id, subtopicId: v.nullable(Id) };
const Done = v.strictObject({});
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
/** What the form began on (domain/form.ts): a save on something older is refused with what is so now. */
const version = v.optional(whole(0, 1e9), 0);
/** What the form stands on once it is saved. */
const Saved = v.strictObject({ version: v.number() });
/** Who the person on the screen sees as the owner: a decision on a stale view is refused and not carried out. */
const expectedOwnerId = v.nullable(Id);

const questionIds = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));

const Phrasings = v.pipe(
  v.array(line(500)),
  v.maxLength(MOST_PHRASINGS),
  v.check((phrasings) => charactersOf(phrasings) <= MOST_PHRASING_CHARACTERS, 'too-much'),
);

const Subtopic = v.strictObject({ id: Id, title: line(80) });

/** Every command of the staff: what it takes and what it gives. The shell parses by this table and the web calls by it. */
export const DESK = {
  take: { input: v.strictObject(chat), output: Done },
  /** The answer says where the message stands: whoever knows less than what is before it has a stale view. */
  send: {
    input: v.strictObject({ ...chat, id: ClientId, text: MessageText }),
    output: v.strictObject({ seq: v.number(), at: v.number() }),
  },
  close: { input: v.strictObject(chat), output: Done },
  giveBack: { input: v.strictObject(chat), output: Done },
  assign: {
    input: v.strictObject({ ...chat, operatorId: Id, expectedOwnerId, overLimit: v.optional(v.boolean(), false) }),
    output: Done,
  },
  /** `operatorId` null: back to the queue. */
  transfer: {
    input: v.strictObject({
      ...chat,
      operatorId: v.nullable(Id),
      expectedOwnerId,
      note: optionalParagraph(1_000),
      overLimit: v.optional(v.boolean(), false),
    }),
    output: Done,
  },
  /** A chat that a colleague has offered goes back to them. */
  decline: { input: v.strictObject(chat), output: Done },
  markRead: { input: v.strictObject({ ...chat, seq: whole(0, 1e9) }), output: Done },
  /** Somebody types; more often than every four seconds changes nothing. */
  typing: { input: v.strictObject(chat), output: Done },
  setTopic: { input: v.strictObject({ ...chat, ...topic, version }), output: Saved },
  describe: { input: v.strictObject({ ...chat, description: optionalParagraph(2_000), version }), output: Saved },
  /** An empty phone removes it. `version` is the client's. */
  setPhone: {
    input: v.strictObject({ ...chat, phone: v.union([v.literal(''), PhoneText]), version }),
    output: v.strictObject({ phone: v.nullable(v.string()), version: v.number() }),
  },
  addNote: { input: v.strictObject({ ...chat, id: ClientId, text: paragraph(2_000) }), output: Done },
  mute: { input: v.strictObject({ ...chat, forMs: whole(MINUTE, 30 * DAY) }), output: Done },
  unmute: { input: v.strictObject(chat), output: Done },
  block: { input: v.strictObject(chat), output: Done },
  unblock: { input: v.strictObject(chat), output: Done },

  setStatus: { input: v.strictObject({ status: v.picklist(CHOSEN_STATUSES) }), output: Done },
  /** "Вернуться в актив": the status from before the absence. */
  comeBack: { input: v.strictObject({}), output: Done },
  /** `idleMs`: how long ago the last input on the device was. `serverNow` sets the timers of the dashboard right. */
  heartbeat: {
    input: v.strictObject({ idleMs: whole(0, 24 * HOUR) }),
    output: v.strictObject({ status: v.picklist(STATUSES), serverNow: v.number() }),
  },
  /** The person has signed out: what a closed laptop would bring in X minutes comes at once. */
  signOff: { input: v.strictObject({}), output: Done },
  /** `version` is that of the person and of their profile together. */
  rename: { input: v.strictObject({ firstName: PersonName, lastName: PersonName, version }), output: Saved },

  /** "!" in the corner: to the product's own people. `page` is the path that the person was on, `version` the product's. */
  feedback: {
    input: v.strictObject({ text: paragraph(4_000), page: line(200), version: line(40) }),
    output: Done,
  },
  /** "Подтвердить почту": with the token of the letter, by who signed up. */
  confirmEmail: { input: v.strictObject({ token: Token }), output: Done },
  /** The letter with that link once more. */
  resendProof: { input: v.strictObject({}), output: Done },
  invite: {
    input: v.strictObject({ email: Email, role: v.picklist(ROLES) }),
    output: v.strictObject({ inviteId: Id }),
  },
  resendInvite: { input: v.strictObject({ inviteId: Id }), output: Done },
  revokeInvite: { input: v.strictObject({ inviteId: Id }), output: Done },
  setRole: { input: v.strictObject({ operatorId: Id, role: v.picklist(ROLES), version }), output: Saved },
  setLimit: { input: v.strictObject({ operatorId: Id, maxChats: whole(1, 100), version }), output: Saved },
  /** An admin's word on what was so in a finished interval of the ledger; `id` is the correction's own, so a repeat changes nothing. */
  correctShift: {
    input: v.strictObject({
      operatorId: Id,
      shiftId: Id,
      id: ClientId,
      from: whole(0, 8.64e15),
      to: whole(0, 8.64e15),
      status: v.picklist(STATUSES),
      reason: paragraph(500),
      version,
    }),
    output: Saved,
  },
  /** The figures of a day anew from its closed chats. */
  rebuildStats: { input: v.strictObject({ day: v.pipe(v.string(), v.check(isDay, 'day')) }), output: Done },
  setActive: { input: v.strictObject({ operatorId: Id, active: v.boolean() }), output: Done },

  saveTopic: {
    input: v.strictObject({
      topicId: v.nullable(Id),
      title: line(80),
      subtopics: v.pipe(v.array(Subtopic), v.maxLength(50)),
      version,
    }),
    output: v.strictObject({ topicId: Id, version: v.number() }),
  },
  removeTopic: { input: v.strictObject({ topicId: Id }), output: Done },
  saveEntry: {
    input: v.strictObject({
      entryId: v.nullable(Id),
      title: line(200),
      phrasings: Phrasings,
      answer: paragraph(4_000),
      ...topic,
      active: v.boolean(),
      version,
    }),
    output: v.strictObject({ entryId: Id, version: v.number() }),
  },
  /** `replyId` null: a new one. */
  saveReply: {
    input: v.strictObject({
      replyId: v.nullable(Id),
      scope: v.picklist(REPLY_SCOPES),
      title: line(80),
      text: MessageText,
      version,
    }),
    output: v.strictObject({ replyId: Id, version: v.number() }),
  },
  removeReply: { input: v.strictObject({ replyId: Id, scope: v.picklist(REPLY_SCOPES) }), output: Done },
  /** More phrasings by the language model, for the admin to approve. */
  suggestPhrasings: {
    input: v.strictObject({
      title: line(200),
      phrasings: Phrasings,
      answer: paragraph(4_000),
    }),
    output: v.strictObject({ phrasings: v.array(v.string()) }),
  },
  /** Up to three answers of the knowledge as it is published, for what the client of a chat waits to hear about; perhaps none. */
  suggest: {
    input: v.strictObject(chat),
    output: v.strictObject({
      hints: v.array(v.strictObject({ entryId: v.string(), title: v.string(), answer: v.string() })),
    }),
  },
  /** "Обучить бота": one client's message goes to the admin's questions. */
  teachBot: { input: v.strictObject({ ...chat, seq: whole(1, 1e9) }), output: Done },
  addPhrasings: { input: v.strictObject({ entryId: Id, questionIds }), output: Done },
  dismissQuestions: { input: v.strictObject({ questionIds }), output: Done },
  removeEntry: { input: v.strictObject({ entryId: Id }), output: Done },
  /** The bot learns the knowledge as it is now; visitors get it when that has ended. */
  publish: { input: v.strictObject({}), output: v.strictObject({ version: v.number() }) },
  saveSettings: { input: v.strictObject({ name: CompanyName, settings: CompanySettings, version }), output: Saved },
} as const satisfies Record<string, { input: v.GenericSchema; output: v.GenericSchema }>;

export type DeskCommand = keyof typeof DESK;
/** What the shell gets: parsed, with defaults filled. */
export type DeskInput<C extends DeskCommand> = v.InferOutput<(typeof DESK)[C]['input']>;
/** What a caller gives. */
export type DeskCall<C extends DeskCommand> = v.InferInput<(typeof DESK)[C]['input']>;
export type DeskOutput<C extends DeskCommand> = v.InferOutput<(typeof DESK)[C]['output']>;

/** The envelope around every command, of the desk and of the account door. */
export const Envelope = v.looseObject({ command: v.string(), locale: v.optional(v.picklist(LOCALES), 'ru') });
