import type { Chat, CommonFields } from '../chat.ts';

/** Which part of a field is a moment: no part ('none'), the field itself, or these fields inside it. */
type Moments = 'none' | 'itself' | readonly string[];

type NamesOf<C> = C extends Chat ? keyof C : never;

/** The fields that every state has, except the version, which the store counts. */
const COMMON = {
  id: 'none',
  companyId: 'none',
  visitorId: 'none',
  client: ['mutedUntil', 'agreedAt'],
  locale: 'none',
  startedAt: 'itself',
  seq: 'none',
  last: ['at'],
  asked: 'none',
  lastVisitorAt: 'itself',
  topic: 'none',
  description: 'none',
  handedOffAt: 'itself',
  handedOffFor: 'none',
  enteredAt: 'itself',
  channel: 'none',
  page: 'none',
  group: ['since', 'openedAt'],
  firstResponseAt: 'itself',
  reassignments: 'none',
  clocks: ['turnedAt', 'unansweredSince'],
  readByVisitor: 'none',
  reachedVisitor: 'none',
  readByOwner: 'none',
  seenUntil: 'itself',
  pace: ['at'],
  bytes: 'none',
  recent: 'none',
  told: 'none',
  replies: 'none',
} satisfies Record<Exclude<keyof CommonFields, 'formVersion'>, Moments>;

/** The fields that only some states have, each once. */
const OWN = {
  state: 'none',
  memory: 'none',
  owes: 'itself',
  opening: ['at', 'since'],
  remindedAt: 'itself',
  awaitingSince: 'itself',
  reason: 'none',
  avoid: ['until'],
  gone: ['since', 'awaitingSince'],
  ownerId: 'none',
  assignedAt: 'itself',
  offer: ['awaitingSince', 'unansweredSince'],
  takenAt: 'itself',
  alertedAt: 'itself',
  ownerAbsentSince: 'itself',
  silence: ['since', 'remindedAt'],
  whisper: ['at'],
  help: ['at', 'answeredAt'],
  closedAt: 'itself',
  closedBy: 'none',
  ending: 'none',
  rating: ['at'],
  unasked: 'none',
  cameBackAt: 'itself',
  metrics: 'none',
  counted: 'none',
  emptied: 'none',
  worded: 'none',
} satisfies Record<Exclude<NamesOf<Chat>, keyof CommonFields>, Moments>;

const COMMON_NAMES = Object.keys(COMMON) as (keyof typeof COMMON)[];

/** The fields of a chat that are moments, as paths ("last.at"). */
export const CHAT_MOMENTS: readonly string[] = Object.entries<Moments>({ ...COMMON, ...OWN }).flatMap(
  ([name, moments]) =>
    moments === 'none' ? [] : moments === 'itself' ? [name] : moments.map((field) => `${name}.${field}`),
);

/** The fields that every state has: what a change of state carries over. A field that an older chat lacks stays missing, since it cannot be saved as `undefined`. */
export function commonOf(chat: Chat): CommonFields {
  const names = COMMON_NAMES.filter((name) => name in chat);
  return Object.fromEntries(names.map((name) => [name, chat[name]])) as unknown as CommonFields;
}
