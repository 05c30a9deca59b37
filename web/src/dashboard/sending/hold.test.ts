import { describe, expect, it } from 'vitest';
import type { Message } from '#domain/message.ts';
import { hasNewerAbove, holdReasonOf } from './hold.ts';

const visitor = (seq: number): Message => ({
  seq,
  id: `v${seq}`,
  from: 'visitor',
  kind: 'text',
  choice: null,
  text: '',
  at: 0,
});
const own = (seq: number): Message => ({
  seq,
  id: `o${seq}`,
  from: 'operator',
  kind: 'text',
  operatorId: 'oleg',
  firstName: 'Олег',
  text: '',
  at: 0,
});
const current = { doubted: false, behind: false };

describe('Before sending', () => {
  it('there is no warning when all of the client’s messages have been seen', () => {
    expect(holdReasonOf(current, [visitor(1), own(2)], 1)).toBeNull();
  });
  it('the warning names the client’s messages that have not been on the screen, also while the screen is being updated', () => {
    expect(holdReasonOf(current, [visitor(1), visitor(2)], 1)).toBe('unseen');
    expect(holdReasonOf({ ...current, doubted: true }, [visitor(2)], 1)).toBe('unseen');
  });
  it('there is a warning when the screen is not proved current', () => {
    expect(holdReasonOf({ ...current, doubted: true }, [visitor(1)], 1)).toBe('updating');
    expect(holdReasonOf({ ...current, behind: true }, [visitor(1)], 1)).toBe('updating');
  });
});

describe('After sending', () => {
  it('the warning names only the client’s messages that came in between', () => {
    const sent = { id: 'o4', seenSeq: 2 };
    expect(hasNewerAbove([visitor(1), own(2), visitor(3), own(4)], sent)).toBe(true);
    expect(hasNewerAbove([visitor(1), own(2), own(3), own(4), visitor(5)], sent)).toBe(false);
    expect(hasNewerAbove([visitor(1), own(2), visitor(3)], sent)).toBe(false);
  });
});
