import { describe, expect, it } from 'vitest';
import {
  chatLikeKnown,
  intervalLikeKnown,
  isKnownState,
  messageLikeKnown,
  operatorLikeKnown,
} from '../../src/domain/document/like-known.ts';
import { isAvailable } from '../../src/domain/operator.ts';
import { publicMessage } from '../../src/domain/public-view.ts';
import { rulesOf } from '../../src/domain/status.ts';
import { operator } from './world.ts';

describe('A page that does not know a value', () => {
  it('gives a person of an unknown role no more than everybody has, and of an unknown status no chats', () => {
    expect(operatorLikeKnown({ role: 'auditor', status: 'in training', interrupted: 'on call', more: 1 })).toEqual({
      role: 'operator',
      status: 'break',
      interrupted: 'break',
      more: 1,
    });
    expect(operatorLikeKnown({ role: 'admin', status: 'absent' })).toEqual({ role: 'admin', status: 'absent' });
    expect(intervalLikeKnown({ status: 'in training' })).toEqual({ status: 'break' });
  });

  it.each([
    [
      { from: 'assistant', kind: 'text', text: 'a' },
      { from: 'system', kind: 'notice', notice: null, text: 'a' },
    ],
    [
      { from: 'system', kind: 'notice', notice: 'parked', text: 'a' },
      { from: 'system', kind: 'notice', notice: null },
    ],
    [
      { from: 'operator', kind: 'file', text: 'a' },
      { from: 'operator', kind: 'text', text: 'a', firstName: '' },
    ],
    [
      { from: 'bot', kind: 'carousel', text: 'a' },
      { from: 'bot', kind: 'text', text: 'a', entryId: null },
    ],
    [
      { from: 'bot', kind: 'choices', text: 'a' },
      { from: 'bot', kind: 'text', text: 'a' },
    ],
    [
      { from: 'visitor', kind: 'voice', seconds: 3 },
      { from: 'visitor', kind: 'text', text: '', choice: null },
    ],
  ])('shows what is said by its words: %j', (newer, shown) => {
    expect(messageLikeKnown(newer)).toMatchObject(shown);
  });

  it('changes nothing that it knows', () => {
    for (const message of [
      { from: 'visitor', kind: 'text', text: 'a', choice: 'entry' },
      { from: 'bot', kind: 'choices', text: 'a', choices: [] },
      { from: 'bot', kind: 'text', text: 'a', entryId: 'entry', closing: 'b' },
      { from: 'operator', kind: 'text', text: 'a', operatorId: 'oleg', firstName: 'Олег' },
      { from: 'system', kind: 'notice', notice: 'taken', text: 'a' },
    ])
      expect(messageLikeKnown(message)).toEqual(message);
  });

  it('takes a chat in an unknown state for none, and an unknown last speaker for the system', () => {
    expect(chatLikeKnown({ state: 'active', last: { from: 'assistant', seq: 1 } })).toMatchObject({
      last: { from: 'system' },
    });
    expect(chatLikeKnown({ state: 'active', last: null })).toEqual({ state: 'active', last: null });
    expect(isKnownState({ state: 'parked' as never })).toBe(false);
    expect(isKnownState({ state: 'queued' })).toBe(true);
  });
});

describe('The server', () => {
  it('gives no chat to an operator of an unknown status, and goes on with the others', () => {
    expect(isAvailable(operator('oleg', { status: 'in training' as never }))).toBe(false);
    expect(rulesOf('in training' as never)).toEqual({ getsChats: false, countsAsActive: false });
  });

  it('shows a visitor nothing of a message that it does not know but its words', () => {
    const newer = {
      seq: 1,
      id: 'a',
      at: 1,
      text: 'Файл',
      from: 'operator',
      kind: 'file',
      operatorId: 'oleg',
      firstName: 'Олег',
      salary: 9,
    };
    expect(publicMessage(newer as never)).toEqual({
      seq: 1,
      id: 'a',
      at: 1,
      text: 'Файл',
      from: 'operator',
      firstName: 'Олег',
    });
  });
});
