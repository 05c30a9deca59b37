import type { Right } from '#domain/role.ts';

/** The lists of chats: one's own, one's closed ones, the queue, all open ones. */
export const LISTS = ['mine', 'closed', 'queue', 'chats'] as const;
export type List = (typeof LISTS)[number];

export const GUEST_PAGES = ['sign-in', 'sign-up', 'forgot', 'reset', 'invite'] as const;
export type GuestPage = (typeof GUEST_PAGES)[number];

export const STAFF_PAGES = ['profile', 'people', 'topics', 'knowledge', 'settings'] as const;
export type StaffPage = (typeof STAFF_PAGES)[number];

export type Route =
  | { page: List; chatId: string | null }
  | { page: GuestPage }
  | { page: StaffPage }
  | { page: 'home' }
  | { page: 'unknown' };

/** What a page takes beyond being of the staff. */
export const PAGE_RIGHT: Readonly<Partial<Record<Route['page'], Right>>> = {
  queue: 'see every chat',
  chats: 'see every chat',
  people: 'manage people',
  topics: 'edit the company',
  knowledge: 'edit the company',
  settings: 'edit the company',
};

const BASE = '/dashboard/';

/** The page behind a path such as "/dashboard/mine/abc". */
export function parseRoute(path: string): Route {
  if (!`${path}/`.startsWith(BASE)) return { page: 'unknown' };
  const [name = '', id, ...rest] = path.slice(BASE.length).split('/').filter(Boolean);
  if (name === '') return { page: 'home' };
  const list = LISTS.find((known) => known === name);
  if (list && rest.length === 0) return { page: list, chatId: id ?? null };
  const page = [...GUEST_PAGES, ...STAFF_PAGES].find((known) => known === name);
  return page && id === undefined ? { page } : { page: 'unknown' };
}

/** The path of a page. */
export function pathOf(route: Route): string {
  if (route.page === 'home' || route.page === 'unknown') return BASE;
  return 'chatId' in route && route.chatId !== null ? `${BASE}${route.page}/${route.chatId}` : `${BASE}${route.page}`;
}

export function isGuestPage(route: Route): route is { page: GuestPage } {
  return GUEST_PAGES.some((page) => page === route.page);
}

export function isList(route: Route): route is { page: List; chatId: string | null } {
  return LISTS.some((page) => page === route.page);
}
