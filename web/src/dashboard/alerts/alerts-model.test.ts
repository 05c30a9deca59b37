import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { active, anna, assigned, boris, must, queued, visitor } from '../../../../functions/test/unit/world.ts';
import type { ActiveChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import { reply } from '#domain/chat/reply.ts';
import { visitorWrites } from '#domain/chat/visitor-writes.ts';
import type { Operator } from '#domain/operator.ts';
import { safeMemory } from '../../shared/memory.ts';
import type { AlertEvent } from './news.ts';
import { AlertSettingsModel } from './alert-settings-model.ts';
import { AlertsModel, QUEUE_LOOK } from './alerts-model.ts';

const LATER = 1e13;
const asks = (chat: ActiveChat, at: number) =>
  must(visitorWrites(chat, visitor(), { id: `m-${at}`, text: 'Где заказ?', choice: null }, at)).chat as ActiveChat;

/** A model of alerts with fake signals around it and fake outlets. */
function desk({ audible = true, leads = true, others = [] as ((event: AlertEvent) => void)[] } = {}) {
  const told: string[] = [];
  const timers = new Set<{ ms: number; work: () => void }>();
  let now = LATER;
  let wake = () => {};
  const world = {
    me: signal<Operator>(anna),
    mine: signal<readonly OwnedChat[] | undefined>(undefined),
    late: signal<readonly ActiveChat[] | undefined>(undefined),
    stuck: signal<readonly QueuedChat[] | undefined>(undefined),
    helps: signal<readonly ActiveChat[] | undefined>(undefined),
    overdue: () => [] as readonly QueuedChat[],
    inView: signal<ReadonlySet<string>>(new Set()),
    leads: signal(leads),
    running: signal<ReadonlySet<string>>(new Set()),
  };
  const memory = safeMemory(() => localStorage);
  const settings = new AlertSettingsModel(memory, crypto.randomUUID());
  const hearing: ((event: AlertEvent) => void)[] = [];
  const tabs = {
    take: () => void (world.leads.value = true),
    passOn: (event: AlertEvent) => others.forEach((hear) => hear(event)),
    onPassed: (hear: (event: AlertEvent) => void) => (hearing.push(hear), () => {}),
  };
  const alerts = new AlertsModel({ uid: 'anna', ...world }, { ...world, ...tabs }, settings, {
    isAudible: () => audible,
    now: () => now,
    every: (ms, work) => {
      const timer = { ms, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    play: async (event) => (audible && told.push(`sound ${event}`), audible),
    onAudible: (listener) => {
      wake = listener;
      return () => {};
    },
    notify: ({ event, chat }, showText) => {
      told.push(`notification ${event} ${chat.id}${showText ? '' : ' hidden'}`);
      return () => told.push(`gone ${chat.id}`);
    },
    badge: (count) => told.push(`badge ${count}`),
  });
  return {
    ...world,
    alerts,
    settings,
    /** The alerts since the last call. */
    told: () => told.splice(0),
    /** Fires every timer of this length once. */
    tick: (ms: number) => [...timers].filter((timer) => timer.ms === ms).forEach(({ work }) => work()),
    isRinging: () => [...timers].some(({ ms }) => ms === 20_000),
    pass: (ms: number) => void (now += ms),
    wake: () => wake(),
    hear: (event: AlertEvent) => hearing.forEach((hear) => hear(event)),
    close: () => (alerts[Symbol.dispose](), timers.size),
  };
}

describe('Alerts', () => {
  it('announce an assigned chat, repeat the sound until it is taken, and count it', () => {
    const one = desk();
    one.mine.value = [];
    one.told();
    one.mine.value = [assigned(anna)];
    expect(one.told().toSorted()).toEqual(['badge 1', 'notification fallen chat-1', 'sound fallen']);
    expect(one.alerts.count.value).toBe(1);
    one.tick(20_000);
    expect(one.told()).toEqual(['sound fallen']);
    one.mine.value = [active(anna)];
    expect(one.told().toSorted()).toEqual(['badge 0', 'gone chat-1']);
    expect(one.isRinging()).toBe(false);
    expect(one.close()).toBe(0);
  });

  it('do not announce chats that are there when the page opens, but repeat their sound', () => {
    const one = desk();
    one.mine.value = [asks(active(anna), LATER)];
    expect(one.told()).toEqual(['badge 0', 'badge 1']);
    one.tick(20_000);
    expect(one.told()).toEqual(['sound message']);
  });

  it('announce nothing in the chat in view, and ring once the operator has looked away from it', () => {
    const one = desk();
    one.mine.value = [active(anna)];
    one.inView.value = new Set(['chat-2', 'chat-1']);
    one.told();
    one.mine.value = [asks(active(anna), LATER)];
    expect([one.told(), one.isRinging()]).toEqual([['badge 1'], false]);
    one.inView.value = new Set(['chat-2']);
    expect([one.told(), one.isRinging()]).toEqual([[], true]);
  });

  it('announce a message in the open chat while nobody is at the computer', () => {
    const one = desk();
    one.me.value = { ...anna, status: 'absent' };
    one.inView.value = new Set(['chat-2', 'chat-1']);
    one.mine.value = [active(anna)];
    one.told();
    one.mine.value = [asks(active(anna), LATER)];
    expect(one.told()).toContain('sound message');
    one.me.value = anna;
    expect([one.told(), one.isRinging()]).toEqual([['gone chat-1'], false]);
  });

  it('on a break announce a message once', () => {
    const one = desk();
    one.me.value = { ...anna, status: 'break' };
    one.mine.value = [active(anna)];
    one.told();
    one.mine.value = [asks(active(anna), LATER)];
    expect(one.told()).toContain('sound message');
    expect(one.isRinging()).toBe(false);
  });

  it('come from one tab only, and the tab that takes its place knows what has been announced', () => {
    const other = desk({ leads: false });
    other.mine.value = [active(anna)];
    const asked = asks(active(anna), LATER);
    other.mine.value = [asked];
    expect([other.told(), other.isRinging()]).toEqual([['badge 0', 'badge 1'], false]);
    other.leads.value = true;
    expect([other.told(), other.isRinging()]).toEqual([[], true]);
    other.mine.value = [asks(asked, LATER + 1)];
    expect(other.told()).toContain('notification message chat-1');
  });

  it('keep to the switches, also when another tab has changed them', () => {
    const one = desk();
    one.mine.value = [];
    one.settings.turn('sound', 'fallen', false);
    one.settings.change({ showText: false });
    one.told();
    one.mine.value = [assigned(anna)];
    expect(one.told()).toEqual(['notification fallen chat-1 hidden', 'badge 1']);
    expect(one.isRinging()).toBe(false);
    one.settings.change({ volume: 0 });
    one.settings.turn('sound', 'fallen', true);
    one.tick(20_000);
    expect(one.told()).toEqual([]);
    one.settings.change({ repeat: 0 });
    expect(one.isRinging()).toBe(false);
  });

  it('say that the browser blocks sounds, until somebody touches the page', async () => {
    const one = desk({ audible: false });
    one.mine.value = [];
    one.mine.value = [assigned(anna)];
    await Promise.resolve();
    expect(one.alerts.blocked.value).toBe(true);
    one.wake();
    expect(one.alerts.blocked.value).toBe(false);
  });

  it('whose sound is blocked in this tab are played by a tab that may, which then rings for all', async () => {
    const [silent, touched] = [desk({ leads: false, audible: false }), desk({ leads: false })];
    const leader = desk({ audible: false, others: [silent.hear, touched.hear] });
    leader.mine.value = [];
    touched.told();
    leader.mine.value = [assigned(anna)];
    await expect.poll(() => touched.told()).toEqual(['sound fallen']);
    expect([silent.leads.value, touched.leads.value]).toEqual([false, true]);
    // The hint about a blocked sound belongs to the leading tab only.
    leader.leads.value = false;
    expect(leader.alerts.blocked.value).toBe(false);
  });

  it('announce a chat that was taken away, unless its owner has given it away', () => {
    const one = desk();
    one.mine.value = [assigned(anna)];
    one.told();
    one.mine.value = [];
    expect(one.told()).toContain('notification lost chat-1');
    one.mine.value = [{ ...assigned(anna), assignedAt: LATER }];
    one.running.value = new Set(['transfer:chat-1']);
    one.running.value = new Set();
    one.told();
    one.mine.value = [];
    expect(one.told()).not.toContain('notification lost chat-1');
  });

  it('announce to supervisors a late chat, and a queued one when no operator is free', () => {
    const one = desk();
    one.mine.value = [];
    one.late.value = [];
    one.told();
    one.late.value = [{ ...asks(active(boris), LATER), alertedAt: LATER + 1 }];
    expect(one.told()).toEqual(['sound late', 'notification late chat-1']);
    one.settings.turn('notify', 'queued', true);
    one.stuck.value = [];
    one.tick(QUEUE_LOOK);
    one.stuck.value = [queued()];
    one.tick(QUEUE_LOOK);
    expect(one.told()).toEqual([]);
    one.tick(QUEUE_LOOK);
    expect(one.told()).toEqual(['notification queued chat-1']);
  });

  it('leave no notification behind when the dashboard is closed', () => {
    const one = desk();
    one.mine.value = [];
    one.mine.value = [assigned(anna)];
    one.told();
    one.close();
    expect(one.told()).toEqual(['gone chat-1']);
  });

  it('do not come for the operator’s own messages', () => {
    const one = desk();
    one.mine.value = [active(anna)];
    one.told();
    one.mine.value = [must(reply(active(anna), anna, { id: 'r', text: 'Едет' }, LATER)).chat];
    expect(one.told()).toEqual([]);
  });
});
