import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ActiveChat, OpenChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';
import type { Alert, AlertEvent, Known } from './news.ts';
import { alertsOf, knownOf, ringOf, waitingOf } from './news.ts';
import type { AlertSettingsState } from './alert-settings-model.ts';

/** What one person is told about; undefined while it loads or is none of their business. */
export type Matters = {
  uid: string;
  me: ReadonlySignal<Operator | null | undefined>;
  mine: ReadonlySignal<readonly OwnedChat[] | undefined>;
  late: ReadonlySignal<readonly ActiveChat[] | undefined>;
  /** Chats of the queue while nobody is free. */
  stuck: ReadonlySignal<readonly QueuedChat[] | undefined>;
};

/** Where one looks, in whichever tab, and what one is doing. */
export type Attention = {
  inView: ReadonlySignal<string | null>;
  /** Is this the tab that rings for all? */
  leads: ReadonlySignal<boolean>;
  /** Makes this the tab that rings for all. */
  take: () => void;
  /** Asks the other tabs to sound for this one, which may not. */
  passOn: (event: AlertEvent) => void;
  onPassed: (listener: (event: AlertEvent) => void) => () => void;
  /** Commands under way, by keys that end in a chat's id (models/commands.ts). */
  running: ReadonlySignal<ReadonlySet<string>>;
};

export type Outlets = {
  now: () => Ms;
  every: (ms: Ms, work: () => void) => () => void;
  /** False: the browser let no sound out. `volume`: per cent. */
  play: (event: AlertEvent, volume: number) => Promise<boolean>;
  /** Does the browser let this tab sound? Known without a sound. */
  isAudible: () => boolean;
  /** Calls back at the first input, after which a browser lets sounds out. */
  onAudible: (listener: () => void) => () => void;
  /** Shows a notification; returns how to take it back. */
  notify: (alert: Alert, showText: boolean) => () => void;
  badge: (count: number) => void;
};

/** How often the queue is looked at; only what stands there twice is stuck: routing takes a moment, also when somebody is free. */
export const QUEUE_LOOK: Ms = 5 * SECOND;
/** So long after one's own act its effect may arrive. */
const ACT: Ms = 10 * SECOND;
/** Over once the chat has been answered or opened. */
const WAITING: ReadonlySet<AlertEvent> = new Set(['fallen', 'offered', 'message']);

/** Tells by sound, notification and number what needs this person and is not before their eyes. */
export const AlertsModel = createModel(
  ({ uid, me, mine, late, stuck }: Matters, attention: Attention, options: AlertSettingsState, outlets: Outlets) => {
    const { leads, running } = attention;
    // Whoever is absent looks at nothing, whatever stands on the screen.
    const inView = computed(() => (me.value?.status === 'absent' ? null : attention.inView.value));
    const blocked = signal(false);
    const count = computed(() => waitingOf(mine.value ?? []).length);
    const shown = new Map<string, () => void>();
    const acts = new Map<string, Ms>();

    const play = async (event: AlertEvent) => {
      const { volume } = options.settings.value;
      if (volume === 0) return;
      blocked.value = !(await outlets.play(event, volume));
      if (blocked.value && leads.value) attention.passOn(event);
    };
    // The tab that rings for all may be one that nobody has touched: whichever may sound does, and keeps the ringing.
    effect(() =>
      attention.onPassed((event) => {
        if (leads.peek() || !outlets.isAudible()) return;
        attention.take();
        void play(event);
      }),
    );
    const tell = (alert: Alert) => {
      const { sound, notify, showText } = options.settings.value;
      if (sound[alert.event]) void play(alert.event);
      if (!notify[alert.event]) return;
      const takeBack = outlets.notify(alert, showText);
      if (WAITING.has(alert.event)) shown.set(alert.chat.id, takeBack);
    };
    const watch = () => {
      let known: Known | null = null;
      return (now: readonly OpenChat[]) => {
        const acted = new Set([...acts].filter(([, at]) => outlets.now() - at < ACT).map(([id]) => id));
        const alerts = alertsOf(known, now, { self: uid, inView: inView.value, acted });
        known = knownOf(known, now, uid);
        if (alerts.length === 0 || !leads.value) return;
        options.refresh();
        alerts.forEach(tell);
      };
    };

    let doing: ReadonlySet<string> = new Set();
    effect(() => {
      for (const key of [...doing, ...running.value]) acts.set(key.slice(key.indexOf(':') + 1), outlets.now());
      doing = running.value;
    });
    for (const list of [mine, late]) {
      const look = watch();
      effect(() => {
        const now = list.value;
        if (now !== undefined) untracked(() => look(now));
      });
    }
    const seesQueue = computed(() => stuck.value !== undefined);
    effect(() => {
      if (!seesQueue.value) return;
      const look = watch();
      let before: ReadonlySet<string> | null = null;
      return outlets.every(QUEUE_LOOK, () => {
        const now = stuck.peek() ?? [];
        look(now.filter(({ id }) => before?.has(id) ?? true));
        before = new Set(now.map(({ id }) => id));
      });
    });

    const repeat = computed(() => options.settings.value.repeat);
    const ringing = computed(() => {
      const { sound } = options.settings.value;
      if (!leads.value || repeat.value === 0 || !me.value) return null;
      return ringOf(mine.value ?? [], inView.value, me.value.status, (event) => sound[event]);
    });
    effect(() => {
      if (ringing.value === null) return;
      return outlets.every(repeat.value * SECOND, () => {
        options.refresh();
        if (ringing.value !== null) void play(ringing.value);
      });
    });
    effect(() => {
      const waiting = new Set(waitingOf(mine.value ?? []).map(({ id }) => id));
      for (const [id, takeBack] of shown) {
        if (waiting.has(id) && id !== inView.value) continue;
        takeBack();
        shown.delete(id);
      }
    });
    // What the client has written does not stay on the screen of a computer that somebody has left.
    effect(() => () => {
      for (const takeBack of shown.values()) takeBack();
    });
    effect(() => outlets.badge(count.value));
    effect(() => outlets.onAudible(() => (blocked.value = false)));
    return {
      count,
      /** Something has rung that nobody could hear: the browser waits for an input on the page. */
      blocked: computed(() => blocked.value && leads.value),
    };
  },
);
export type Alerts = InstanceType<typeof AlertsModel>;
