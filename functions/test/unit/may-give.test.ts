import { describe, expect, test } from 'vitest';
import type { Who } from '../../src/domain/contract/desk/row.ts';
import { mayGive } from '../../src/domain/may-give.ts';
import { ROLES } from '../../src/domain/role.ts';

const EDITORS: Who = { owner: true, or: 'edit any chat' };

/** The answer to each role that does not own the chat, and to an operator who owns it. */
const TABLE: [Who, Record<(typeof ROLES)[number] | 'owner', string>][] = [
  ['staff', { operator: 'ok', supervisor: 'ok', admin: 'ok', owner: 'ok' }],
  ['edit the company', { operator: 'not-allowed', supervisor: 'not-allowed', admin: 'ok', owner: 'not-allowed' }],
  ['assign chats', { operator: 'not-allowed', supervisor: 'ok', admin: 'ok', owner: 'not-allowed' }],
  [
    { owner: true, or: null },
    { operator: 'not-owner', supervisor: 'not-owner', admin: 'not-owner', owner: 'ok' },
  ],
  [EDITORS, { operator: 'not-owner', supervisor: 'ok', admin: 'ok', owner: 'ok' }],
  [
    { ...EDITORS, and: 'block visitors' },
    { operator: 'not-owner', supervisor: 'ok', admin: 'ok', owner: 'not-allowed' },
  ],
];

describe.each(TABLE)('A command for %j', (who, heard) => {
  test.each(ROLES)('given by somebody else, %s', (role) => {
    const answer = mayGive(who, { id: 'somebody', role }, 'owner');
    expect(answer.ok ? 'ok' : answer.reason).toBe(heard[role]);
    if (!answer.ok && answer.reason === 'not-owner') expect(answer.now).toEqual({ ownerId: 'owner' });
  });

  test('given by the owner', () => {
    const answer = mayGive(who, { id: 'owner', role: 'operator' }, 'owner');
    expect(answer.ok ? 'ok' : answer.reason).toBe(heard.owner);
  });
});
