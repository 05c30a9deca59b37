import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ActiveChat, OpenChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';
import type { Alert, AlertEvent, Known } from './news.ts';
import { alertsOf, knownOf, ringOf, waitingOf } from './news.ts';
import type { AlertSettingsState } from './alert-settings-model.ts';

/** What one person gets alerts about. A list is undefined while it loads or when this person may not see it. */
export type Matters = {
  uid: string;
  me: ReadonlySignal<Operator | null | undefined>;
  mine: ReadonlySignal<readonly OwnedChat[] | undefined>;
  late: ReadonlySignal<readonly ActiveChat[] | undefined>;
  /** The queued chats while no operator is free. */
  stuck: ReadonlySignal<readonly QueuedChat[] | undefined>;
  /** The chats whose owners call for a supervisor. */
  helps: ReadonlySignal<readonly ActiveChat[] | undefined>;
  /** The queued chats that wait beyond the company's target, by now. */
  overdue: () => readonly QueuedChat[];
};

/** Which chats the person looks at, in any tab of this browser, and which commands are under way. */
export type Attention = {
  inView: ReadonlySignal<ReadonlySet<string>>;
  /** Is this the tab that sounds the alerts for all tabs? */
  leads: ReadonlySignal<boolean>;
  /** Makes this the tab that sounds the alerts for all tabs. */
  take: () => void;
  /** Asks the other tabs to play the sound, since the browser does not let this tab play it. */
  passOn: (event: AlertEvent) => void;
  onPassed: (listener: (event: AlertEvent) => void) => () => void;
  /** The keys of the commands under way; each key ends in a chat's id (models/commands.ts). */
  running: ReadonlySignal<ReadonlySet<string>>;
};

export type Outlets = {
  now: () => Ms;
  every: (ms: Ms, work: () => void) => () => void;
  /** False: the browser let no sound out. `volume`: per cent. */
  play: (event: AlertEvent, volume: number) => Promise<boolean>;
  /** Does the browser let this tab play sounds? Finds out without playing one. */
  isAudible: () => boolean;
  /** Calls back at the first input, after which a browser lets sounds out. */
  onAudible: (listener: () => void) => () => void;
  /** Shows a notification; returns a function that closes it. */
  notify: (alert: Alert, showText: boolean) => () => void;
  badge: (count: number) => void;
};

/** How often the queue is checked. A chat counts as stuck only when two checks find it: routing takes a moment even when an operator is free. */
export const QUEUE_LOOK: Ms = 5 * SECOND;
/** How long after the person's own command its effect may arrive. */
const ACT: Ms = 10 * SECOND;
/** Notifications of these events are closed once the chat has been answered or opened. */
const WAITING: ReadonlySet<AlertEvent> = new Set(['fallen', 'offered', 'message']);

const NOTHING: ReadonlySet<string> = new Set();

/** Alerts this person, by sound, notification and badge, to chats that need them and that they do not look at. */
export const AlertsModel = createModel(
  (
    { uid, me, mine, late, stuck, helps, overdue }: Matters,
    attention: Attention,
    options: AlertSettingsState,
    outlets: Outlets,
  ) => {
    const { leads, running } = attention;
    // An absent operator counts as looking at no chat, even with some on the screen.
    const inView = computed(() => (me.value?.status === 'absent' ? NOTHING : attention.inView.value));
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
    // A browser lets a tab play sounds only after an input in it, and the leading tab may have had none. A tab that may play then takes the lead.
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
    const watch = (only?: AlertEvent) => {
      let known: Known | null = null;
      return (now: readonly OpenChat[]) => {
        const acted = new Set([...acts].filter(([, at]) => outlets.now() - at < ACT).map(([id]) => id));
        const alerts = alertsOf(known, now, { self: uid, inView: inView.value, acted, ...(only && { only }) });
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
    for (const [list, only] of [[mine], [late, 'late'], [helps, 'help']] as const) {
      const look = watch(only);
      effect(() => {
        const now = list.value;
        if (now !== undefined) untracked(() => look(now));
      });
    }
    const seesQueue = computed(() => stuck.value !== undefined);
    effect(() => {
      if (!seesQueue.value) return;
      const look = watch('queued');
      let before: ReadonlySet<string> | null = null;
      return outlets.every(QUEUE_LOOK, () => {
        const now = stuck.peek() ?? [];
        look(now.filter(({ id }) => before?.has(id) ?? true));
        before = new Set(now.map(({ id }) => id));
      });
    });

    const leadsShift = computed(() => helps.value !== undefined);
    effect(() => {
      if (!leadsShift.value) return;
      const look = watch('overdue');
      return outlets.every(QUEUE_LOOK, () => look(overdue()));
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
        if (waiting.has(id) && !inView.value.has(id)) continue;
        takeBack();
        shown.delete(id);
      }
    });
    // After sign-out no client's text may stay on the screen, so all notifications are closed.
    effect(() => () => {
      for (const takeBack of shown.values()) takeBack();
    });
    effect(() => outlets.badge(count.value));
    effect(() => outlets.onAudible(() => (blocked.value = false)));
    return {
      count,
      /** The browser has refused a sound: it plays none before an input on the page. */
      blocked: computed(() => blocked.value && leads.value),
    };
  },
);
export type Alerts = InstanceType<typeof AlertsModel>;
