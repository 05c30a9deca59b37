import { CHAT_MOMENTS } from '../chat/fields.ts';

/**
 * Which fields of each document are moments. They are stored as Timestamps and are milliseconds everywhere else. The functions' store and the
 * web's refs convert exactly the fields of these lists.
 */
export const TIMES = {
  company: [
    'createdAt',
    'published.at',
    'published.turnsAt',
    'unproven.until',
    'wordsFrom',
    'clearedTo',
    'embedded.at',
  ],
  question: ['at', 'expireAt'],
  publication: ['at', 'endedAt', 'renewal.since'],
  operator: ['statusSince', 'lastAssignedAt'],
  presence: ['inputAt', 'absentAt'],
  shift: ['from', 'to'],
  correction: ['from', 'to', 'at'],
  invite: ['createdAt', 'expiresAt', 'acceptedAt', 'revokedAt'],
  visitor: ['mutedUntil', 'createdAt', 'streamPace.at', 'hereUntil', 'missedAt', 'answeredByBot.until'],
  chat: [...CHAT_MOMENTS, 'dueAt'],
  words: ['closedAt'],
  board: ['at'],
  teamPart: ['at', 'todayAt'],
  reportLetter: ['dueAt'],
  review: ['closedAt', 'at', 'seenAt', 'answer.at'],
  filling: ['began', 'before.closedAt'],
  message: ['at'],
  note: ['at'],
  typing: ['visitorAt', 'operatorAt'],
  record: ['at'],
  audit: ['at'],
  bucket: ['at', 'expireAt'],
  usage: ['expireAt'],
  mail: ['dueAt', 'deleteAt', 'delivery.startTime', 'delivery.endTime', 'delivery.leaseExpireTime'],
  parcel: ['dueAt', 'deleteAt', 'journey.until', 'journey.nextAt', 'journey.at'],
  lease: ['until'],
  wording: ['at'],
  erasure: ['askedAt', 'dueAt', 'doneAt'],
  boardWatch: ['watchedUntil', 'countedAt', 'wholeAt'],
  recount: ['at', 'before.closedAt'],
  register: ['dueAt'],
  topic: ['life.at'],
} as const satisfies Record<string, readonly string[]>;

type Fields = Readonly<Record<string, unknown>>;

/** A copy in which the named fields ("a" or "a.b") have been converted; missing and null ones stay as they are. */
export function mapFields(
  fields: Fields,
  paths: readonly string[],
  convert: (value: unknown) => unknown,
): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...fields };
  for (const path of paths) {
    const [head = '', tail] = path.split('.');
    const value = copy[head];
    if (value === null || value === undefined) continue;
    copy[head] = tail === undefined ? convert(value) : isFields(value) ? mapFields(value, [tail], convert) : value;
  }
  return copy;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
