import * as v from 'valibot';
import { LOCALES } from '../locale.ts';
import type { Locale } from '../locale.ts';
import type { PublicLook } from '../look/look.ts';
export type { PublicLook } from '../look/look.ts';
import type { RatingComments, RatingScale } from '../rating-rules.ts';
import type { Choice, Notice } from '../message.ts';
import type { MaskRules } from '../privacy/mask.ts';
import { PhoneText } from './phone-text.ts';
import { PageText } from './page.ts';
import { PlaceText, Seq } from './place.ts';
import { ClientId, Email, Id, MessageText, PersonName, optionalParagraph } from './text.ts';

/** 32 random bytes in base64url. The widget makes and keeps them; the server keeps only the hash. */
export const Secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'secret'));

/** Who writes: `Authorization: Bearer <visitorId>.<secret>`. */
export const Credentials = v.strictObject({ visitorId: ClientId, secret: Secret });

const locale = v.optional(v.picklist(LOCALES));
const after = v.optional(PlaceText);
const page = v.optional(PageText);
/** The version of the wording that the visitor has agreed to in the widget, sent with whatever they write. */
const consent = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9)));

/** Request bodies of the visitor's door (design: REST + server-sent events). Paths begin with /companies/{companyId}. */
export const VISITOR = {
  /**
   * POST /messages: saves a message, and makes the visitor and the chat if need be. `choice` is the entry behind a pressed button. `after` is the place of
   * the last message that the visitor's page had when they wrote. With it a new message is known as new without a query.
   */
  messages: v.strictObject({ id: ClientId, text: MessageText, choice: v.optional(Id), after, page, consent, locale }),
  /** POST /operator: "позвать оператора", always possible. `text` is what the button said. */
  operator: v.strictObject({ id: ClientId, text: MessageText, after, page, consent, locale }),
  /**
   * POST /contact: saves the client's phone or e-mail, of which there must be one, and the name. With `message` the client also asks people to call them: the message is saved in the chat, which is
   * started if need be, and the answer is that of /operator. Without `message` there must be a chat, and the answer is empty.
   */
  contact: v.pipe(
    v.strictObject({
      phone: v.union([v.literal(''), PhoneText]),
      email: v.optional(Email),
      name: v.optional(v.union([v.literal(''), PersonName]), ''),
      message: v.optional(v.strictObject({ id: ClientId, text: MessageText })),
      page,
      consent,
      locale,
    }),
    v.forward(
      v.check(({ phone, email }) => phone !== '' || email !== undefined, 'empty'),
      ['phone'],
    ),
  ),
  /** POST /end: the visitor ends the chat, in any state; a repeat changes nothing. */
  end: v.strictObject({ chatId: Id }),
  /** POST /rating: without a `comment` the earlier comment stays. */
  rating: v.strictObject({
    chatId: Id,
    score: v.picklist([1, 2, 3, 4, 5]),
    comment: v.optional(optionalParagraph(1_000)),
  }),
  /** POST /typing: the visitor types, or has stopped without sending what they had typed. */
  typing: v.strictObject({ chatId: Id, stopped: v.optional(v.boolean(), false) }),
  /** POST /read: the visitor has read up to `seq`. With `seen` false the messages have only reached the page, and nobody looks at them yet. */
  read: v.strictObject({
    chatId: Id,
    seq: Seq,
    seen: v.optional(v.boolean(), true),
  }),
} as const;

/** GET /companies/{id}: what a page may know before the visitor's first message, in the language of `Accept-Language` where the company writes in it. */
export type PublicCompany = {
  name: string;
  locale: Locale;
  greeting: string;
  queueText: string;
  /** Missing: the widget's own look. */
  look?: PublicLook;
  /** What the widget hides in a message before it is sent. A server of an earlier version does not say. */
  masking?: MaskRules;
  /** What the visitor is to agree to before they write; missing where the company asks for nothing. */
  consent?: { text: string; version: number };
  /** How the company asks for a mark; missing from an earlier server. */
  rating?: { ask: string; scale: RatingScale; comment: RatingComments };
};

/** A message as the visitor gets it: of an operator it holds only the first name. */
export type PublicMessage = {
  seq: number;
  id: string;
  at: number;
  text: string;
  from: 'visitor' | 'bot' | 'operator' | 'system';
  firstName?: string;
  choices?: readonly Choice[];
  /** `closing` is what the bot adds below its answer; `replies` are buttons with the visitor's possible answers to `closing`. */
  closing?: string;
  replies?: readonly string[];
  notice?: Notice;
};

/** The visitor's chat as the visitor sees it; never the topic, notes or the owner's id. */
export type PublicChat = {
  chatId: string;
  state: 'bot' | 'queued' | 'assigned' | 'active' | 'closed';
  seq: number;
  operator: string | null;
  rating: number | null;
  readByOperator: number;
  /** The company asks for no mark, mostly since nobody of the staff had taken the chat. */
  unanswered?: true;
  /** The company knows a phone of the visitor's. */
  hasPhone?: true;
  /** The company knows an e-mail of the visitor's. */
  hasEmail?: true;
  /** The visitor has asked for people outside their hours: the chat waits for the opening. */
  opening?: true;
  /**
   * While the chat waits in the queue: its place, counted from 1, and how long it has waited, by the server's clock. `text`: the
   * company's words for it, in the visitor's language, with an honest waiting time where one is known; `placed`: they name the place. Missing from an earlier server.
   */
  queue: { position: number; waitedMs: number; text?: string; placed?: boolean } | null;
  /** For how long from now on the visitor may write nothing, in ms; null when they may. */
  mutedMs: number | null;
};

/**
 * The answer to POST /messages and /operator; a repeat gets the same `seq`. `phone` is a phone found in the message, written as people read it. It is not
 * saved as the client's phone until the visitor agrees (POST /contact).
 */
export type Sent = { chatId: string; seq: number; at: number; phone?: string };

/**
 * GET /chat: the newest chat, open or closed, and its messages in order; null before the first message. With ?after=<chatId>:<seq> the answer holds only
 * the messages after that place. When the chat of `after` is no longer the newest, its remaining messages are in `earlier`.
 */
export type PublicConversation = {
  chat: PublicChat | null;
  messages: readonly PublicMessage[];
  earlier?: { chat: PublicChat; messages: readonly PublicMessage[] };
};

/**
 * GET of the function visitorStream, at /companies/{companyId}?after=<chatId>:<seq> (or Last-Event-ID). Events: `chat` (PublicChat), `message`
 * (PublicMessage with `chatId`; its event id is `<chatId>:<seq>`), and `typing`: the operator types now, or has `stopped`. A new chat of the same visitor comes on the same
 * stream, from its first message. The server ends a stream after some minutes; the client then opens a new one with its last id. Of more than three streams
 * of one visitor the newest go on. The last line of a stream that ends for this reason is `retry:` with the ms to wait before the client opens another.
 */
export type StreamEvent =
  | { event: 'chat'; data: PublicChat }
  | { event: 'message'; data: PublicMessage & { chatId: string } }
  | { event: 'typing'; data: { chatId: string; stopped?: true } };

/** The body of every refusal. */
export type PublicRefusal = {
  error: {
    reason: string;
    text: string;
    now?: Readonly<Record<string, string | number | null>>;
    /** Which fields were wrong and how. */
    problems?: Readonly<Record<string, string>>;
  };
};
