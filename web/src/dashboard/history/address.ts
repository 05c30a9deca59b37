import { CHANNELS } from '#domain/channel.ts';
import { isDay } from '#domain/day.ts';
import { ENDINGS } from '#domain/ending.ts';
import type { HistoryFilter, Score } from '#domain/history.ts';
import { SCORES } from '#domain/history.ts';
import { isLabel } from '#domain/report/chat-set.ts';
import { PERIODS } from '#domain/history-period.ts';
import { WORDS_MAX } from '#domain/words/limits.ts';

const NONE = 'none';
const ID = /^[A-Za-z0-9_-]{1,128}$/;
/** E.164, or the last four digits. */
const PHONE = /^(\+\d{7,15}|\d{4})$/;

/**
 * A filter as part of an address that can be given to a colleague: "?topic=…&rating=1,2#phone=1234&words=…". The phone and the words stand behind "#",
 * so that they reach no server's log.
 */
export function searchOf(filter: HistoryFilter): string {
  const { period, from, to, topicId, subtopicId, ownerId, ending, scores, phone, channel, counts, words } = filter;
  const query = new URLSearchParams();
  const put = (name: string, value: string | null | undefined) => {
    if (value !== undefined) query.set(name, value ?? NONE);
  };
  put('period', period);
  put('from', from);
  put('to', to);
  put('topic', topicId);
  put('subtopic', subtopicId);
  put('operator', ownerId);
  put('ending', ending);
  put('rating', scores && scores.join(','));
  put('channel', channel);
  put('counts', counts);
  // A comma is allowed in a query; unescaped it is easier to read.
  const before = query.size > 0 ? `?${query.toString().replaceAll('%2C', ',')}` : '';
  const secret = new URLSearchParams();
  if (phone !== undefined) secret.set('phone', phone);
  if (words !== undefined) secret.set('words', words);
  return secret.size > 0 ? `${before}#${secret.toString()}` : before;
}

/** The address of a filter, with the message that an opened chat begins at. */
export function searchAt(search: string, seq: number | null): string {
  const [query = '', hash = ''] = search.split('#');
  const secret = new URLSearchParams(hash);
  if (seq === null) secret.delete('at');
  else secret.set('at', String(seq));
  return secret.size > 0 ? `${query}#${secret.toString()}` : query;
}

/** The message that an opened chat is to begin at; null when the address names none. */
export function placeIn(search: string): number | null {
  const at = Number(new URLSearchParams(search.split('#')[1] ?? '').get('at') ?? Number.NaN);
  return Number.isSafeInteger(at) && at > 0 ? at : null;
}

/** The filter that an address asks for. Invalid parts are left out. */
export function filterOf(search: string): HistoryFilter {
  const [query = '', hash = ''] = search.split('#');
  const asked = new URLSearchParams(query);
  const day = (name: string) => {
    const value = asked.get(name);
    return value !== null && isDay(value) ? { [name]: value } : {};
  };
  const topicId = idOf(asked.get('topic'));
  const subtopicId = idOf(asked.get('subtopic'));
  const ownerId = idOf(asked.get('operator'));
  const ending = ENDINGS.find((one) => one === asked.get('ending'));
  const scores = scoresOf(asked.get('rating'));
  const channel = CHANNELS.find((one) => one === asked.get('channel'));
  const counts = asked.get('counts');
  const secret = new URLSearchParams(hash);
  const phone = secret.get('phone') ?? '';
  const words = (secret.get('words') ?? '').trim().slice(0, WORDS_MAX);
  const period = PERIODS.find((one) => one === asked.get('period'));
  return {
    ...(period === undefined ? { ...day('from'), ...day('to') } : { period }),
    ...(topicId === undefined ? {} : { topicId }),
    // A subtopic means nothing without its topic.
    ...(topicId && subtopicId ? { subtopicId } : {}),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(ending === undefined ? {} : { ending }),
    ...(scores === undefined ? {} : { scores }),
    ...(channel === undefined ? {} : { channel }),
    ...(counts !== null && isLabel(counts) ? { counts } : {}),
    ...(PHONE.test(phone) ? { phone } : {}),
    ...(words === '' ? {} : { words }),
  };
}

/** How many filters are set. A period counts as one. */
export function countOf({ period, from, to, ...rest }: HistoryFilter): number {
  return Object.keys(rest).length + ([period, from, to].some((part) => part !== undefined) ? 1 : 0);
}

function idOf(value: string | null): string | null | undefined {
  if (value === NONE) return null;
  return value !== null && ID.test(value) ? value : undefined;
}

function scoresOf(value: string | null): readonly Score[] | null | undefined {
  if (value === NONE) return null;
  const asked = value?.split(',') ?? [];
  const scores = SCORES.filter((score) => asked.includes(String(score)));
  return scores.length > 0 ? scores : undefined;
}
