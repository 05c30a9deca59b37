import type { Locale } from './locale.ts';
import type { Refused } from './refusal.ts';
import { PAGE_UNREAD, isPageUnread } from './page-unread.ts';
import { refusalText } from './refusal-text.ts';
import { isStatus } from './status.ts';
import type { Status } from './status.ts';
import { fill } from './template.ts';

const WORDS = {
  owner: { ru: 'Сейчас его ведёт {name}.', en: '{name} has it now.' },
  nobody: { ru: 'Сейчас у него нет оператора.', en: 'Nobody has it now.' },
  load: { ru: 'Чатов у него: {load} из {maxChats}.', en: 'Chats now: {load} of {maxChats}.' },
  working: { ru: 'Статус: «Работаю».', en: 'Status: Working.' },
  break: { ru: 'Статус: «Перерыв».', en: 'Status: On a break.' },
  leaving: { ru: 'Статус: «Ухожу».', en: 'Status: Wrapping up.' },
  absent: { ru: 'Статус: «Отсутствует».', en: 'Status: Away.' },
  entries: { ru: 'Записей: {have}, а обучить можно на {most}.', en: 'Entries: {have}, of at most {most}.' },
  phrasings: {
    ru: 'Примеров вопросов: {have}, а обучить можно на {most}.',
    en: 'Example questions: {have}, of at most {most}.',
  },
  request: { ru: 'Код для поддержки: {id}.', en: 'Code for support: {id}.' },
  characters: {
    ru: 'Знаков во всех примерах: {have}, а обучить можно на {most}.',
    en: 'Characters in all examples: {have}, of at most {most}.',
  },
} as const satisfies Record<Status | 'owner' | 'nobody' | 'load' | 'request' | Over, Record<Locale, string>>;

/** The part of the knowledge that is over its limit. */
type Over = 'entries' | 'phrasings' | 'characters';

/**
 * A refusal in words, with the facts that caused it: who has the chat now (`ownerName`, when it is known), how many chats the operator has, the
 * operator's status, how far the knowledge is over its limit, the id under which the log tells of a failure.
 */
export function refusalWords({ reason, now = {} }: Refused, locale: Locale, ownerName: string | null): string {
  const more: string[] = [];
  if (reason === 'already-owner') return refusalText(reason, locale);
  if (now['ownerId'] === null) more.push(WORDS.nobody[locale]);
  else if (now['ownerId'] !== undefined && ownerName !== null)
    more.push(fill(WORDS.owner[locale], { name: ownerName }));
  const { load, maxChats, status } = now;
  if (typeof load === 'number' && typeof maxChats === 'number')
    more.push(fill(WORDS.load[locale], { load: String(load), maxChats: String(maxChats) }));
  if (isStatus(status)) more.push(WORDS[status][locale]);
  const { over, have, most, requestId } = now;
  if (typeof requestId === 'string') more.push(fill(WORDS.request[locale], { id: requestId }));
  if (over === 'entries' || over === 'phrasings' || over === 'characters')
    more.push(fill(WORDS[over][locale], { have: String(have), most: String(most) }));
  const { page } = now;
  if (isPageUnread(page)) more.push(PAGE_UNREAD[page][locale]);
  return [refusalText(reason, locale), ...more].join(' ');
}
