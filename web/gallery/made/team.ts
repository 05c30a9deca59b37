import type { Operator } from '#domain/operator.ts';
import { HOUR, MINUTE } from '#domain/time.ts';
import type { Profile } from '../../src/dashboard/database/reads.ts';
import { LONG_EMAIL, LONG_FIRST, LONG_LAST } from './long.ts';
import { NOW } from './now.ts';

export function person(id: string, firstName: string, more: Partial<Operator> = {}): Operator {
  return {
    id,
    firstName,
    role: 'operator',
    active: true,
    status: 'working',
    statusSince: NOW - HOUR,
    shiftId: `shift-${id}`,
    openChats: [],
    maxChats: 5,
    lastAssignedAt: NOW - 10 * MINUTE,
    ...more,
  };
}

const chats = (count: number) => Array.from({ length: count }, (_, i) => `some-chat-${i}`);

export const OLEG = person('oleg', 'Олег', { openChats: chats(3) });
export const VERA = person('vera', 'Вера', { role: 'supervisor' });
export const ADMIN = person('admin', 'Инна', { role: 'admin' });
export const MARK = person('mark', 'Марк', { status: 'break' });
export const NINA = person('nina', 'Нина', { status: 'leaving', openChats: chats(1) });
export const ABSENT = person('boris', 'Борис', { status: 'absent', openChats: chats(2) });
export const FULL = person('zoya', 'Зоя', { openChats: chats(5) });
export const GONE = person('yan', 'Ян', { active: false, status: 'absent' });
export const LONG = person('long', LONG_FIRST, { openChats: chats(12), maxChats: 100 });
export const LONG_AWAY = person('long-away', `${LONG_FIRST} II`, { status: 'absent', role: 'supervisor' });

export const TEAM = [OLEG, VERA, ADMIN, MARK, NINA, FULL];
export const TEAM_WITH_ABSENT = [...TEAM, ABSENT, GONE];
export const TEAM_LONG = [...TEAM_WITH_ABSENT, LONG, LONG_AWAY];

/** The last name and the e-mail of a member. */
export const profileOf = (id: string): Profile =>
  id.startsWith('long')
    ? { lastName: LONG_LAST, email: LONG_EMAIL }
    : { lastName: 'Лебедева', email: `${id}@tea.example` };
