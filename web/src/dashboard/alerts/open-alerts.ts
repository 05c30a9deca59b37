import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { targetOf } from '#domain/answer-target.ts';
import type { Company } from '#domain/company.ts';
import type { OpenChat } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import { may } from '#domain/role.ts';
import { placeOf, wordsOf } from './alert-words.ts';
import type { Alert } from './news.ts';
import { askedIn } from '../inbox/card.ts';
import { overdueOf, stuckOf } from './news.ts';
import { browserSight, browserViews } from './browser-attention.ts';
import type { App } from '../app/app.ts';
import { browserNotifications } from './desktop.ts';
import { browserBadge } from './favicon.ts';
import { AlertSettingsModel } from './alert-settings-model.ts';
import { AlertsModel } from './alerts-model.ts';
import { AttentionModel } from './attention-model.ts';
import { besideOr } from '../columns/beside.ts';
import type { Columns } from '../columns/columns-model.ts';
import type { Inbox } from '../inbox/inbox-model.ts';
import { PermissionModel } from './permission.ts';
import type { PhonesState } from '../chat/phones.ts';
import type { Queue } from '../inbox/queue-model.ts';
import type { Clock } from '../time/clock.ts';
import type { Reads } from '../database/reads.ts';
import { browserSound } from './sound.ts';
import { WORK_WORDS } from '../work/words.ts';

type Around = {
  reads: Pick<Reads, 'messagesBefore'>;
  uid: string;
  me: ReadonlySignal<Operator | null | undefined>;
  inbox: Pick<Inbox, 'mine'>;
  queue: Pick<Queue, 'late' | 'waiting' | 'helps' | 'isAnyoneFree'>;
  company: { company: ReadonlySignal<Company | null | undefined> };
  clock: Pick<Clock, 'read'>;
  phones: Pick<PhonesState, 'write'>;
  columns: Pick<Columns, 'onScreen' | 'call'>;
};

/** How long a notification waits for the client's text to load, ms. */
const WORDS = 2_000;
/** The client's last message is among this many last messages of a chat that has just been assigned. */
const LAST = 10;

/** Opens all alerts of the dashboard: sound, notifications, the number on the tab. */
export function openAlerts(
  { memory, router, commands, locale }: Pick<App, 'memory' | 'router' | 'commands' | 'locale'>,
  { reads, uid, me, inbox, queue, company, clock, phones, columns }: Around,
) {
  const alertSettings = new AlertSettingsModel(memory, uid);
  const sound = browserSound(window);
  const notifications = browserNotifications(window);
  const notificationPermission = new PermissionModel(notifications, memory);
  const attention = new AttentionModel(columns.onScreen, browserSight(window), browserViews(uid));
  const badge = browserBadge(window, matchMedia('(prefers-color-scheme: dark)'));
  const seesAll = computed(() => me.value && may(me.value.role, 'see every chat'));
  const wantsQueue = computed(() => {
    const { sound, notify } = alertSettings.settings.value;
    return seesAll.value && (sound.queued || notify.queued);
  });
  const stuck = computed(() => {
    const waiting = wantsQueue.value ? queue.waiting.value : undefined;
    // Who is free is asked for only while somebody waits.
    if (waiting === undefined || waiting.length === 0) return waiting;
    const free = queue.isAnyoneFree.value;
    return free === undefined ? undefined : stuckOf(waiting, free);
  });

  const show = (alert: Alert) => {
    const place = placeOf(alert);
    columns.call(alert.chat.id);
    router.go(alert.event === 'lost' ? place : besideOr(router.route.peek(), alert.chat.id, place));
  };
  const notify = (alert: Alert, showText: boolean) => {
    let close: (() => void) | null = () => {};
    const open = (words: string | null) => {
      if (close === null) return;
      const notification = wordsOf(alert, words, locale.words.value(WORK_WORDS), phones.write.value);
      close = notifications.show({ ...notification, tag: alert.chat.id }, () => show(alert));
    };
    if (!showText || alert.event === 'lost' || alert.event === 'whisper' || notifications.permission() !== 'granted')
      open(null);
    else void lastWords(alert.chat, reads).then(open);
    return () => {
      close?.();
      close = null;
    };
  };
  const alerts = new AlertsModel(
    {
      uid,
      me,
      mine: inbox.mine,
      late: computed(() => (seesAll.value ? queue.late.value : undefined)),
      stuck,
      helps: computed(() => (seesAll.value ? queue.helps.value : undefined)),
      overdue: () => overdueOf(queue.waiting.value ?? [], targetOf(company.company.value, 'first'), clock.read()),
    },
    { ...attention, running: commands.running },
    alertSettings,
    {
      ...sound,
      notify,
      badge,
      now: () => Date.now(),
      every: (ms, work) => {
        const timer = setInterval(work, ms);
        return () => clearInterval(timer);
      },
    },
  );
  return {
    alerts,
    alertSettings,
    notificationPermission,
    sound,
    notifications,
    closeAlerts: () => {
      badge(0);
      for (const model of [alerts, attention, notificationPermission, alertSettings]) model[Symbol.dispose]();
    },
  };
}

/** The client's last text. Older chat documents do not keep it, and then it is read from the transcript. */
async function lastWords(chat: OpenChat, reads: Pick<Reads, 'messagesBefore'>): Promise<string | null> {
  const asked = askedIn(chat);
  if (asked !== null) return asked;
  if (chat.last?.from === 'visitor') return chat.last.text;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), WORDS));
  const newest = reads.messagesBefore(chat.id, chat.seq + 1, LAST).catch(() => []);
  const words = newest.then((said) => said.findLast(({ from }) => from === 'visitor')?.text ?? null);
  return Promise.race([words, late]);
}
