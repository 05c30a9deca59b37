import type { Chat } from '../chat.ts';
import { ENDINGS } from '../ending.ts';
import type { Message } from '../message.ts';
import { NOTICES } from '../message.ts';
import type { Operator } from '../operator.ts';
import { ROLES } from '../role.ts';
import { CHOSEN_STATUSES, STATUSES } from '../status.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a page makes of documents that a newer server has saved: while a deploy goes on, and after a bad one has been taken back, a page meets values that it
 * has never heard of. It shows them as the nearest thing that it knows. Only readers that save nothing may do so; the server keeps such values as they are.
 */
const nearest = <T extends string>(known: readonly T[], value: unknown, otherwise: T): T =>
  known.find((one) => one === value) ?? otherwise;

/** An unknown role has the rights that everybody has. An unknown status gets no chats and does not shut the person's screen, as a break. */
export function operatorLikeKnown(fields: Fields): Fields {
  const { role, status, interrupted } = fields as Partial<Operator>;
  return {
    ...fields,
    role: nearest(ROLES, role, 'operator'),
    status: nearest(STATUSES, status, 'break'),
    ...(interrupted === undefined ? {} : { interrupted: nearest(CHOSEN_STATUSES, interrupted, 'break') }),
  };
}

/** An interval of the ledger, or a correction of one. */
export const intervalLikeKnown = (fields: Fields): Fields => ({
  ...fields,
  status: nearest(STATUSES, fields['status'], 'break'),
});

/** What is said in an unknown way is shown as text, and what an unknown voice says as a line of the system without a title. */
export function messageLikeKnown(fields: Fields): Fields {
  const { from, kind } = fields as Partial<Message>;
  if (typeof fields['text'] !== 'string') return messageLikeKnown({ ...fields, text: '' });
  if (from === 'visitor') return { choice: null, ...fields, kind: 'text' };
  if (from === 'bot' && kind === 'choices' && Array.isArray(fields['choices'])) return fields;
  if (from === 'bot') return { entryId: null, ...fields, kind: 'text' };
  if (from === 'operator') return { operatorId: '', firstName: '', ...fields, kind: 'text' };
  const notice = NOTICES.find((one) => one === fields['notice']) ?? null;
  return { ...fields, from: 'system', kind: 'notice', notice };
}

const STATES = ['bot', 'queued', 'assigned', 'active', 'closed'] as const satisfies readonly Chat['state'][];
const VOICES = ['visitor', 'bot', 'operator', 'system'] as const satisfies readonly Message['from'][];

/** The speaker of a chat's last line, and how the chat has ended, as far as the page knows it. */
export function chatLikeKnown(fields: Fields): Fields {
  const last = fields['last'] as Fields | null | undefined;
  const { ending } = fields;
  const ended = ending ? { ending: ENDINGS.find((one) => one === ending) ?? null } : {};
  return last
    ? { ...fields, ...ended, last: { ...last, from: nearest(VOICES, last['from'], 'system') } }
    : { ...fields, ...ended };
}

/** A chat in an unknown state cannot be shown: a page takes it for one that is not there. */
export const isKnownState = (chat: Pick<Chat, 'state'>): boolean => STATES.some((state) => state === chat.state);
