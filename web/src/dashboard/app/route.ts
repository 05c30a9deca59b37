import type { Right } from '#domain/role.ts';
import { columnsFrom, isChatId } from '../columns/from-address.ts';
import type { ReportView } from '../reports/views.ts';
import { REPORT_VIEWS } from '../reports/views.ts';
import type { SettingsSection } from '../settings/sections.ts';
import { SETTINGS_SECTIONS } from '../settings/sections.ts';

/** The lists of chats: the person's own open chats, their closed chats, the queue, all open chats. */
export const LISTS = ['mine', 'closed', 'queue', 'chats'] as const;
export type List = (typeof LISTS)[number];

export const GUEST_PAGES = ['sign-in', 'sign-up', 'forgot', 'reset', 'invite', 'confirm'] as const;
export type GuestPage = (typeof GUEST_PAGES)[number];

export const STAFF_PAGES = [
  'start',
  'now',
  'team',
  'profile',
  'replies',
  'people',
  'topics',
  'knowledge',
  'report-letters',
] as const;
export type StaffPage = (typeof STAFF_PAGES)[number];

export type Route =
  | { page: List; chatId: string | null }
  | { page: 'side'; chatIds: readonly string[] }
  // `search`: the part of the address that holds the filter, from its "?" or "#" on (history/address.ts).
  | { page: 'history' | 'reviews'; chatId: string | null; search: string }
  // `search`: the filter (audit/address.ts).
  | { page: 'audit'; search: string }
  // `search`: the days and the filters (reports/address.ts).
  | { page: 'reports'; view: ReportView; search: string }
  | { page: 'settings'; section: SettingsSection }
  | { page: GuestPage }
  | { page: StaffPage }
  | { page: 'home' }
  | { page: 'unknown' };

/** The right that a page needs; a page that is not listed is open to all of the staff. */
export const PAGE_RIGHT: Readonly<Partial<Record<Route['page'], Right>>> = {
  queue: 'see every chat',
  chats: 'see every chat',
  side: 'see every chat',
  now: 'see every chat',
  team: 'assign chats',
  reports: 'see reports',
  reviews: 'review chats',
  start: 'edit the company',
  people: 'manage people',
  topics: 'edit the company',
  knowledge: 'edit the company',
  'report-letters': 'edit the company',
  settings: 'edit the company',
  audit: 'read the audit',
};

const BASE = '/dashboard/';

/** The page behind an address such as "/dashboard/mine/abc". */
export function parseRoute(address: string): Route {
  const [path = ''] = address.split(/[?#]/, 1);
  if (!`${path}/`.startsWith(BASE)) return { page: 'unknown' };
  const [name = '', id, ...rest] = path.slice(BASE.length).split('/').filter(Boolean);
  if (name === '') return { page: 'home' };
  if (name === 'side' && rest.length === 0) return { page: name, chatIds: columnsFrom(id ?? '') };
  const list = LISTS.find((known) => known === name);
  const chatId = id ?? null;
  const isChat = rest.length === 0 && (chatId === null || isChatId(chatId));
  if (list && isChat) return { page: list, chatId };
  if ((name === 'history' || name === 'reviews') && isChat)
    return { page: name, chatId, search: address.slice(path.length) };
  if (name === 'audit' && id === undefined) return { page: name, search: address.slice(path.length) };
  const view = REPORT_VIEWS.find((known) => known === (id ?? REPORT_VIEWS[0]));
  if (name === 'reports' && view && rest.length === 0) return { page: name, view, search: address.slice(path.length) };
  const section = SETTINGS_SECTIONS.find((known) => known === (id ?? SETTINGS_SECTIONS[0]));
  if (name === 'settings' && section && rest.length === 0) return { page: name, section };
  const page = [...GUEST_PAGES, ...STAFF_PAGES].find((known) => known === name);
  return page && id === undefined ? { page } : { page: 'unknown' };
}

/** The address of a page. */
export function pathOf(route: Route): string {
  if (route.page === 'home' || route.page === 'unknown') return BASE;
  const chats = chatsIn(route);
  const chat = chats.length > 0 ? `/${chats.join(',')}` : '';
  const view = 'view' in route && route.view !== REPORT_VIEWS[0] ? `/${route.view}` : '';
  const section = 'section' in route && route.section !== SETTINGS_SECTIONS[0] ? `/${route.section}` : '';
  return `${BASE}${route.page}${chat}${view}${section}${'search' in route ? route.search : ''}`;
}

/** The chats that are open on a page: one, or several side by side. */
export function chatsIn(route: Route): readonly string[] {
  if ('chatIds' in route) return route.chatIds;
  return 'chatId' in route && route.chatId !== null ? [route.chatId] : [];
}

export function isGuestPage(route: Route): route is { page: GuestPage } {
  return GUEST_PAGES.some((page) => page === route.page);
}

export function isList(route: Route): route is { page: List; chatId: string | null } {
  return LISTS.some((page) => page === route.page);
}
