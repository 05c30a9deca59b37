import * as v from 'valibot';
import { DAY, MINUTE } from '../../time.ts';
import { PhoneText } from '../phone-text.ts';
import { ClientId, optionalParagraph, paragraph } from '../text.ts';
import { Done, Saved, chat, topic, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

const EDITORS = { owner: true, or: 'edit any chat' } as const;
const BLOCKERS = { ...EDITORS, and: 'block visitors' } as const;

/** Commands about a chat's client and what is written about the chat, and the two about the bot: its suggestions, and messages for it to learn from. */
export const CLIENT = {
  setTopic: {
    on: 'chat',
    who: EDITORS,
    form: 'chat',
    audit: ['topic'],
    input: v.strictObject({ ...chat, ...topic, version }),
    output: Saved,
  },
  describe: {
    on: 'chat',
    who: EDITORS,
    form: 'chat',
    audit: [],
    masks: ['description'],
    input: v.strictObject({ ...chat, description: optionalParagraph(2_000), version }),
    output: Saved,
  },
  addNote: {
    on: 'chat',
    who: EDITORS,
    audit: [],
    masks: ['text'],
    input: v.strictObject({ ...chat, id: ClientId, text: paragraph(2_000) }),
    output: Done,
  },
  /** An empty phone removes it. `version` is the client's. */
  setPhone: {
    on: 'client',
    who: EDITORS,
    form: 'visitor',
    audit: [],
    input: v.strictObject({ ...chat, phone: v.union([v.literal(''), PhoneText]), version }),
    output: v.strictObject({ phone: v.nullable(v.string()), version: v.number() }),
  },
  mute: {
    on: 'client',
    who: EDITORS,
    audit: ['mutedUntil'],
    input: v.strictObject({ ...chat, forMs: whole(MINUTE, 30 * DAY) }),
    output: Done,
  },
  unmute: { on: 'client', who: EDITORS, audit: ['mutedUntil'], input: v.strictObject(chat), output: Done },
  block: { on: 'client', who: BLOCKERS, audit: ['blocked'], input: v.strictObject(chat), output: Done },
  unblock: { on: 'client', who: BLOCKERS, audit: ['blocked'], input: v.strictObject(chat), output: Done },
  /** Up to three answers of the published knowledge to what the client now waits for; possibly none. */
  suggest: {
    on: 'chat',
    stateFirst: true,
    who: { owner: true, or: 'see every chat' },
    audit: null,
    input: v.strictObject(chat),
    output: v.strictObject({
      hints: v.array(v.strictObject({ entryId: v.string(), title: v.string(), answer: v.string() })),
    }),
  },
  /** "Обучить бота": a message of the client is added to the admin's list of questions. */
  flag: {
    on: 'chat',
    who: EDITORS,
    audit: [],
    input: v.strictObject({ ...chat, seq: whole(1, 1e9) }),
    output: Done,
  },
} as const satisfies Record<string, Row>;
