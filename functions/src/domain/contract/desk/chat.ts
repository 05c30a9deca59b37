import * as v from 'valibot';
import { Seq } from '../place.ts';
import { ClientId, Id, MessageText, optionalParagraph, paragraph } from '../text.ts';
import { REPLY_SCOPES } from '../../canned-reply.ts';
import { Done, chat, expectedOwnerId, whole } from './pieces.ts';
import type { Row } from './row.ts';

const OWNER = { owner: true, or: null } as const;
/** The ready replies that a message was made from. */
const Used = v.pipe(v.array(v.strictObject({ scope: v.picklist(REPLY_SCOPES), id: Id })), v.maxLength(5));
const HOLDER = ['state', 'ownerId'] as const;

/** Commands that move a chat on. */
export const CHAT = {
  take: {
    on: 'chat',
    stateFirst: true,
    who: { owner: true, or: 'take any waiting chat' },
    audit: HOLDER,
    input: v.strictObject(chat),
    output: Done,
  },
  /**
   * The answer holds the message's `seq`: a dashboard that lacks a message before it shows a stale view. `after`: the seq of the last message that its
   * writer had seen when they wrote it. With it a new message is known as new without a query.
   * `used`: which ready replies it was made from, so that their uses are counted; what is none is left out.
   */
  send: {
    on: 'chat',
    stateFirst: true,
    who: OWNER,
    audit: null,
    masks: ['text'],
    input: v.strictObject({ ...chat, id: ClientId, text: MessageText, after: v.optional(Seq), used: v.optional(Used) }),
    output: v.strictObject({ seq: v.number(), at: v.number() }),
  },
  close: {
    on: 'chat',
    stateFirst: true,
    who: { owner: true, or: 'close any chat' },
    audit: HOLDER,
    input: v.strictObject(chat),
    output: Done,
  },
  /** Ends a chat that waits for an operator at once, whether or not one has been given it. */
  closeWaiting: {
    on: 'chat',
    who: 'close waiting chats',
    audit: HOLDER,
    input: v.strictObject({ ...chat, expectedOwnerId }),
    output: Done,
  },
  returnToBot: { on: 'chat', stateFirst: true, who: OWNER, audit: HOLDER, input: v.strictObject(chat), output: Done },
  assign: {
    on: 'chat',
    who: 'assign chats',
    audit: HOLDER,
    input: v.strictObject({ ...chat, operatorId: Id, expectedOwnerId, overLimit: v.optional(v.boolean(), false) }),
    output: Done,
  },
  /** `operatorId` null: back to the queue. */
  transfer: {
    on: 'chat',
    stateFirst: true,
    who: { owner: true, or: 'transfer any chat' },
    audit: HOLDER,
    masks: ['note'],
    input: v.strictObject({
      ...chat,
      operatorId: v.nullable(Id),
      expectedOwnerId,
      note: optionalParagraph(1_000),
      overLimit: v.optional(v.boolean(), false),
    }),
    output: Done,
  },
  /** A supervisor opens a chat that is not theirs. `id`: of this look; a look that is told again is the same one. It leaves a line in the audit and nothing else. */
  look: {
    on: 'chat',
    who: 'see every chat',
    audit: [],
    input: v.strictObject({ ...chat, id: ClientId }),
    output: Done,
  },
  takeOver: {
    on: 'chat',
    who: 'take over any chat',
    audit: HOLDER,
    input: v.strictObject({ ...chat, expectedOwnerId }),
    output: Done,
  },
  /** `to`: the owner whom the caller sees, since the words are meant for that person. */
  whisper: {
    on: 'chat',
    who: 'whisper',
    audit: [],
    masks: ['text'],
    input: v.strictObject({ ...chat, id: ClientId, to: Id, text: paragraph(2_000) }),
    output: Done,
  },
  callSenior: {
    on: 'chat',
    stateFirst: true,
    who: OWNER,
    audit: [],
    masks: ['reason'],
    input: v.strictObject({ ...chat, id: ClientId, reason: paragraph(500) }),
    output: Done,
  },
  answerHelp: {
    on: 'chat',
    who: 'answer calls for help',
    audit: [],
    input: v.strictObject({ ...chat, id: ClientId }),
    output: Done,
  },
  endHelp: {
    on: 'chat',
    who: { owner: true, or: 'answer calls for help' },
    audit: [],
    input: v.strictObject({ ...chat, id: ClientId }),
    output: Done,
  },
  /** A chat that a colleague has offered goes back to that colleague. */
  decline: { on: 'chat', stateFirst: true, who: OWNER, audit: HOLDER, input: v.strictObject(chat), output: Done },
  markRead: {
    on: 'chat',
    stateFirst: true,
    who: OWNER,
    audit: null,
    input: v.strictObject({ ...chat, seq: whole(0, 1e9) }),
    output: Done,
  },
  /** The owner types, or has stopped without sending what they had typed. A call less than four seconds after the last one changes nothing. */
  typing: {
    on: 'chat',
    stateFirst: true,
    who: OWNER,
    audit: null,
    input: v.strictObject({ ...chat, stopped: v.optional(v.boolean(), false) }),
    output: Done,
  },
} as const satisfies Record<string, Row>;
