import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';
import { PresenceModel, idleMs } from './presence.ts';

/** One computer with a clock and several tabs, one of which sends heartbeats. */
function computer() {
  let now = 1_000_000;
  const told: { tab: string; idleMs: number }[] = [];
  const pages: string[] = [];
  const waiting: (() => void)[] = [];
  const absenceMs: Signal<number | undefined> = signal(undefined);
  let leader: string | null = null;
  const sharing: { tab: string; hear: (at: number) => void }[] = [];
  const system = {
    isThere: true,
    told,
    pages,
    absenceMs,
    leader: () => leader,
    pass: (ms: number) => {
      now += ms;
    },
    openTab(tab: string) {
      let input = () => {};
      let tick = () => {};
      let seen = () => {};
      let leave = () => {};
      const desk = ((_: string, fields: { idleMs: number; page: string; closes?: true }) => {
        pages.push(`${fields.page} ${fields.closes ? 'closes' : 'is open'}`);
        if (!fields.closes) told.push({ tab, idleMs: fields.idleMs });
        return Promise.resolve(
          system.isThere
            ? { ok: true, output: { serverNow: now, status: 'working' } }
            : { ok: false, reason: 'offline' },
        );
      }) as Desk;
      const model = new PresenceModel(
        desk,
        { correct: () => {} },
        {
          now: () => now,
          onInput: (listener) => {
            input = listener;
            return () => {};
          },
          onReturn: (listener) => {
            seen = listener;
            return () => {};
          },
          onLeave: (listener) => {
            leave = listener;
            return () => {};
          },
          every: (_, work) => {
            tick = work;
            return () => {
              tick = () => {};
            };
          },
        },
        {
          share: (at) => {
            for (const other of sharing) if (other.tab !== tab) other.hear(at);
          },
          onShared: (hear) => {
            const entry = { tab, hear };
            sharing.push(entry);
            return () => void sharing.splice(sharing.indexOf(entry), 1);
          },
          lead: (until) =>
            new Promise((resolve) => {
              const take = () => {
                leader = tab;
                resolve();
                void until.then(() => {
                  leader = null;
                  waiting.shift()?.();
                });
              };
              if (leader === null) take();
              else waiting.push(take);
            }),
        },
        absenceMs,
        `page of ${tab}`,
      );
      const settled = () => new Promise((done) => setTimeout(done));
      return {
        touch: () => (input(), settled()),
        beat: () => (tick(), settled()),
        look: () => (seen(), settled()),
        leave: () => (leave(), settled()),
        close: () => (model.stop(), settled()),
        settled,
      };
    },
  };
  return system;
}

describe('Presence', () => {
  it('is reported by one tab for all, and input in any of them counts', async () => {
    const desk = computer();
    const [first, second] = [desk.openTab('first'), desk.openTab('second')];
    await first.settled();
    expect(desk.told).toEqual([{ tab: 'first', idleMs: 0 }]);
    desk.pass(40 * SECOND);
    await second.touch();
    desk.pass(5 * SECOND);
    await first.beat();
    await second.beat();
    expect(desk.told.slice(1)).toEqual([{ tab: 'first', idleMs: 5 * SECOND }]);
  });

  it('is reported by another tab when the first one is closed', async () => {
    const desk = computer();
    const [first, second] = [desk.openTab('first'), desk.openTab('second')];
    await first.settled();
    await first.close();
    expect(desk.leader()).toBe('second');
    desk.pass(30 * SECOND);
    await second.touch();
    await first.beat();
    await second.beat();
    expect(desk.told.map(({ tab }) => tab)).toEqual(['first', 'second', 'second']);
  });

  it('is reported at once when somebody is back after a minute without input', async () => {
    const desk = computer();
    const tab = desk.openTab('only');
    await tab.settled();
    desk.pass(10 * SECOND);
    await tab.touch();
    expect(desk.told).toHaveLength(1);
    desk.pass(2 * MINUTE);
    await tab.look();
    await tab.touch();
    expect(desk.told.slice(1).map(({ idleMs }) => idleMs)).toEqual([2 * MINUTE, 0]);
  });

  it('is told seldom where X is long, and not while there is no input', async () => {
    const desk = computer();
    desk.absenceMs.value = 10 * MINUTE;
    const tab = desk.openTab('only');
    await tab.settled();
    const works = async (minutes: number) => {
      for (let i = 0; i < 2 * minutes; i++) {
        desk.pass(30 * SECOND);
        await tab.touch();
        await tab.beat();
      }
    };
    await works(20);
    expect(desk.told).toHaveLength(1 + 10);
    for (let i = 0; i < 20; i++) {
      desk.pass(30 * SECOND);
      await tab.beat();
    }
    expect(desk.told).toHaveLength(11);
    await tab.touch();
    expect(desk.told.slice(11)).toEqual([{ tab: 'only', idleMs: 0 }]);
  });

  it('says now and then that a page in which nothing happens is still open, and when it is closed', async () => {
    const desk = computer();
    const [first, second] = [desk.openTab('first'), desk.openTab('second')];
    await first.settled();
    for (let i = 0; i < 31; i++) {
      desk.pass(MINUTE);
      await first.beat();
      await second.beat();
    }
    expect(desk.pages).toEqual(Array.from({ length: 3 }, () => 'page of first is open'));
    await second.leave();
    await first.leave();
    await first.close();
    expect(desk.pages.slice(3)).toEqual(['page of first closes', 'page of second is open']);
  });

  it('is told at once when X becomes short, before anybody at work counts as absent', async () => {
    const desk = computer();
    desk.absenceMs.value = 10 * MINUTE;
    const tab = desk.openTab('only');
    await tab.settled();
    desk.pass(MINUTE);
    await tab.touch();
    await tab.beat();
    expect(desk.told).toHaveLength(1);
    desk.absenceMs.value = MINUTE;
    await tab.settled();
    expect(desk.told.slice(1)).toEqual([{ tab: 'only', idleMs: 0 }]);
  });

  it('is told again when nobody has heard it', async () => {
    const desk = computer();
    const tab = desk.openTab('only');
    await tab.settled();
    desk.isThere = false;
    desk.pass(30 * SECOND);
    await tab.touch();
    await tab.beat();
    desk.isThere = true;
    desk.pass(SECOND);
    await tab.beat();
    expect(desk.told.map(({ idleMs }) => idleMs)).toEqual([0, 0, SECOND]);
  });

  it('reports whole milliseconds without input, at most a day, and never a negative number', () => {
    expect([idleMs(10.6, 3), idleMs(3, 10), idleMs(1e12, 0)]).toEqual([8, 0, 24 * 60 * MINUTE]);
  });
});
