import type { Locale } from './locale.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';

/** Why a page of a website was not read, for the person who asked for it. */
export const PAGE_UNREAD = {
  private: {
    ru: 'Этот адрес не в открытом интернете: прочитать его мы не можем.',
    en: 'This address isn’t on the public internet, so we can’t read it.',
  },
  unreachable: {
    ru: 'Такая страница не открылась: проверьте адрес.',
    en: 'This page didn’t open. Check the address.',
  },
  refused: {
    ru: 'Сайт не отдал эту страницу: проверьте, открывается ли она без входа.',
    en: 'The site didn’t give this page. Check that it opens without signing in.',
  },
  kind: {
    ru: 'По этому адресу не страница: прочитать можно HTML, текст или карту сайта.',
    en: 'This isn’t a page. We can read HTML, plain text or a sitemap.',
  },
  'too-large': {
    ru: 'Страница больше 3 МБ: прочитать её целиком нельзя.',
    en: 'The page is larger than 3 MB, so it can’t be read.',
  },
  'too-slow': {
    ru: 'Сайт слишком долго не отвечает: попробуйте позже.',
    en: 'The site takes too long to answer. Try again later.',
  },
} as const satisfies Record<string, Record<Locale, string>>;
export type PageUnread = keyof typeof PAGE_UNREAD;

/** Refuses `page-unread` with the reason. */
export const pageUnread = (page: PageUnread): Refused => refuse('page-unread', { page });

export const isPageUnread = (value: unknown): value is PageUnread => Object.hasOwn(PAGE_UNREAD, String(value));
