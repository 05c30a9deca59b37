import { describe, expect, it } from 'vitest';
import type { Reader } from './share.ts';
import { createShare } from './share.ts';

/** Listeners that the test lets speak and fail, and a clock that goes on when the test says so. */
function scene() {
  const begun: { tell: (value: string) => void; fail: () => void; last: string | undefined; ended: boolean }[] = [];
  const waits: { ms: number; work: () => void; cancelled: boolean }[] = [];
  const share = createShare<string>(
    (ms, work) => {
      const wait = { ms, work, cancelled: false };
      waits.push(wait);
      return () => (wait.cancelled = true);
    },
    () => 0,
  );
  const reads = (key = 'chat', tell: (value: string) => void = () => {}) => {
    const heard: string[] = [];
    let failed = 0;
    const reader: Reader<string> = {
      tell: (value) => {
        heard.push(value);
        tell(value);
      },
      fail: () => failed++,
    };
    const leave = share.join(
      key,
      (tell, fail, last) => {
        const one = { tell, fail, last, ended: false };
        begun.push(one);
        return () => (one.ended = true);
      },
      reader,
    );
    return { heard, leave, failed: () => failed };
  };
  /** What is told at the join comes after it. */
  const joined = () => Promise.resolve();
  return { share, begun, waits, reads, joined };
}

describe('Readers of the same thing', () => {
  it('have one listener, and all hear what it says, in its order', async () => {
    const { begun, reads } = scene();
    const [one, other] = [reads(), reads()];
    begun[0]!.tell('first');
    begun[0]!.tell('second');
    expect(begun).toHaveLength(1);
    expect([one.heard, other.heard]).toEqual([
      ['first', 'second'],
      ['first', 'second'],
    ]);
  });

  it('of two things have two, and hear nothing of the other', () => {
    const { begun, reads } = scene();
    const [one, other] = [reads('chat'), reads('another chat')];
    begun[0]!.tell('first');
    expect([begun.length, one.heard, other.heard]).toEqual([2, ['first'], []]);
  });

  it('hear at once what was said last when they come later, and nothing of it twice', async () => {
    const { begun, reads, joined } = scene();
    reads();
    begun[0]!.tell('first');
    begun[0]!.tell('second');
    const late = reads();
    expect(late.heard).toEqual([]);
    await joined();
    expect(late.heard).toEqual(['second']);
    const later = reads();
    begun[0]!.tell('third');
    await joined();
    expect(later.heard).toEqual(['third']);
  });

  it('may come while the listener has said nothing yet', async () => {
    const { begun, reads, joined } = scene();
    reads();
    const late = reads();
    await joined();
    begun[0]!.tell('first');
    expect(late.heard).toEqual(['first']);
  });

  it('may leave while it has said nothing yet: it ends with the last of them, and says nothing afterwards', () => {
    const { share, begun, reads } = scene();
    const [one, other] = [reads(), reads()];
    one.leave();
    one.leave();
    expect([begun[0]!.ended, share.size()]).toEqual([false, 1]);
    other.leave();
    expect([begun[0]!.ended, share.size()]).toEqual([true, 0]);
    begun[0]!.tell('late');
    begun[0]!.fail();
    expect([one.heard, other.heard, other.failed()]).toEqual([[], [], 0]);
  });

  it('may leave before they are told what was said last', async () => {
    const { begun, reads, joined } = scene();
    reads();
    begun[0]!.tell('first');
    const brief = reads();
    brief.leave();
    await joined();
    expect(brief.heard).toEqual([]);
  });

  it('get a new listener after the last of them has left, with nothing from before', async () => {
    const { begun, reads, joined } = scene();
    const one = reads();
    begun[0]!.tell('old');
    one.leave();
    const next = reads();
    await joined();
    expect([begun.length, next.heard]).toEqual([2, []]);
    begun[1]!.tell('new');
    expect(next.heard).toEqual(['new']);
  });

  it('may leave or come while they are told', async () => {
    const { begun, reads, joined } = scene();
    const ends = { other: () => {} };
    const one = reads('chat', () => ends.other());
    const other = reads();
    ends.other = other.leave;
    begun[0]!.tell('first');
    await joined();
    expect([one.heard, other.heard, begun[0]!.ended]).toEqual([['first'], [], false]);
  });

  it('go on when one of them throws; that one is left out', () => {
    const { begun, reads, share } = scene();
    const broken = reads('chat', () => {
      throw new Error('broken');
    });
    const whole = reads();
    begun[0]!.tell('first');
    begun[0]!.tell('second');
    expect([broken.heard, broken.failed(), whole.heard, whole.failed()]).toEqual([
      ['first'],
      1,
      ['first', 'second'],
      0,
    ]);
    whole.leave();
    expect([begun[0]!.ended, share.size()]).toEqual([true, 0]);
  });

  it('leave no listener behind when the only one throws', () => {
    const { begun, reads, share } = scene();
    reads('chat', () => {
      throw new Error('broken');
    });
    begun[0]!.tell('first');
    expect([begun[0]!.ended, share.size()]).toEqual([true, 0]);
  });
});

describe('A listener that fails', () => {
  it('is begun anew for all its readers, after what it said last, and nobody notices', () => {
    const { begun, waits, reads } = scene();
    const [one, other] = [reads(), reads()];
    begun[0]!.tell('first');
    begun[0]!.fail();
    begun[0]!.tell('a late word');
    expect(begun).toHaveLength(1);
    waits[0]!.work();
    expect(begun).toHaveLength(2);
    expect([begun[0]!.ended, begun[1]!.last]).toEqual([true, 'first']);
    begun[1]!.tell('second');
    for (const { heard, failed } of [one, other]) expect([heard, failed()]).toEqual([['first', 'second'], 0]);
  });

  it('fails once for each beginning, however often it says so', () => {
    const { begun, waits, reads } = scene();
    reads();
    begun[0]!.fail();
    begun[0]!.fail();
    expect(waits).toHaveLength(1);
  });

  it('is not begun anew when its readers have left', () => {
    const { begun, waits, reads, share } = scene();
    const one = reads();
    begun[0]!.fail();
    one.leave();
    expect([waits[0]!.cancelled, share.size()]).toEqual([true, 0]);
  });

  it('again and again waits longer and longer, and in the end all its readers learn of it, once', () => {
    const { begun, waits, reads, share } = scene();
    const [one, other] = [reads(), reads()];
    for (let i = 0; i < begun.length; i++) {
      begun[i]!.fail();
      waits[i]?.work();
    }
    expect(waits.map(({ ms }) => ms)).toEqual([200, 400, 800, 1_600, 3_200]);
    expect([one.failed(), other.failed(), share.size()]).toEqual([1, 1, 0]);
    one.leave();
    const next = reads();
    begun.at(-1)!.tell('alive');
    expect(next.heard).toEqual(['alive']);
  });

  it('that speaks between its failures is begun anew without end', () => {
    const { begun, waits, reads } = scene();
    const one = reads();
    for (let i = 0; i < 20; i++) {
      begun[i]!.tell(String(i));
      begun[i]!.fail();
      waits[i]!.work();
    }
    expect([one.failed(), one.heard.length]).toEqual([0, 20]);
    expect(new Set(waits.map(({ ms }) => ms))).toEqual(new Set([200]));
  });

  it('says what was said last to a reader who comes while it is away', async () => {
    const { begun, reads, joined } = scene();
    reads();
    begun[0]!.tell('first');
    begun[0]!.fail();
    const late = reads();
    await joined();
    expect([begun.length, late.heard]).toEqual([1, ['first']]);
  });
});
