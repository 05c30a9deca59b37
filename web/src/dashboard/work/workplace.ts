import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import { may } from '#domain/role.ts';
import type { Ms } from '#domain/time.ts';
import { exclusively } from '../../shared/exclusive.ts';
import type { App } from '../app/app.ts';
import { browserDeviceWatch } from '../presence/device-watch.ts';
import { browserClockTabs, browserDevice, browserTabs } from '../presence/device.ts';
import { KeysModel } from '../keys/keys-model.ts';
import { browserKeptChanges } from '../sending/kept-changes.ts';
import { endLingering } from '../database/live.ts';
import { shareClock } from '../time/clock-share.ts';
import { ClockModel } from '../time/clock.ts';
import { ColumnsModel } from '../columns/columns-model.ts';
import { BoardModel } from '../board/board-model.ts';
import { everyAndOnLook } from '../board/every-and-on-look.ts';
import { CompanyModel } from './company.ts';
import { ConnectionModel } from '../sending/connection.ts';
import { DraftsModel } from '../sending/drafts.ts';
import { HabitsModel } from './habits.ts';
import type { Idle } from '../presence/idle.ts';
import { IdleModel } from '../presence/idle.ts';
import { InboxModel } from '../inbox/inbox-model.ts';
import { NamesModel } from '../people/names.ts';
import { OutboxModel } from '../sending/outbox.ts';
import { PhonesModel } from '../chat/phones.ts';
import type { Device } from '../presence/presence.ts';
import { PresenceModel } from '../presence/presence.ts';
import { QueueModel } from '../inbox/queue-model.ts';
import { RepliesModel } from '../replies/replies-model.ts';
import { UnseenReviewsModel } from '../reviews/unseen-reviews-model.ts';
import type { Self } from './self.ts';
import { TeamModel } from '../people/team.ts';
import { TypingModel } from '../chat/typing.ts';
import { newId } from '../../shared/new-id.ts';
import type { Reads } from '../database/reads.ts';
import { browserWakes } from '../sending/wakes.ts';
import { openAlerts } from '../alerts/open-alerts.ts';
import { releaseHeld } from '../sending/release-held.ts';
import { tellEnded } from '../inbox/tell-ended.ts';
import { warnRefused } from '../sending/warn-refused.ts';

/** How long a message waits for another tab that is sending in the same chat. It goes on then, since that tab may have been put to sleep. */
const SLEEPER: Ms = 15_000;

/**
 * Creates all models of one person's dashboard. Call `close` when the person signs out, and when they have lost access or a part of it: after that
 * nothing listens any more.
 */
export function openWorkplace(
  app: Pick<App, 'desk' | 'memory' | 'router' | 'commands' | 'locale' | 'toasts'>,
  reads: Reads,
  self: Self,
  uid: string,
  reconnect: () => Promise<unknown>,
) {
  const clock = new ClockModel(() => Date.now());
  const stopSharing = shareClock(clock, browserClockTabs(uid));
  const inbox = new InboxModel(reads);
  const queue = new QueueModel(reads);
  const wakes = browserWakes(window);
  const connection = new ConnectionModel({
    window,
    wakes,
    fresh: self.fresh,
    failures: [self.failed, inbox.mineFailed],
    lost: self.lost,
    shown: inbox.mine,
    ask: reads.mineNow,
    reconnect,
  });
  const changes = browserKeptChanges(window);
  const outbox = new OutboxModel({
    desk: app.desk,
    storage: app.memory,
    uid,
    newId,
    now: () => clock.read(),
    changes,
    alone: (chatId, work) => exclusively(`rtno.outbox.${uid}.${chatId}`, navigator.locks, SLEEPER)(work),
  });
  const company = new CompanyModel(reads);
  const idle = new IdleModel(browserDeviceWatch(window));
  const presence = new PresenceModel(
    app.desk,
    clock,
    withIdle(browserDevice(window), idle),
    browserTabs(uid),
    computed(() => company.company.value?.settings.absenceMs),
    newId(),
  );
  const team = new TeamModel(reads);
  const board = new BoardModel(reads, { desk: app.desk, clock, every: everyAndOnLook, deviceNow: () => Date.now() });
  const seesLastNames = computed(() => !!self.operator.value && may(self.operator.value.role, 'see last names'));
  const phones = new PhonesModel(() => import('#domain/phone.ts'), app.locale.locale);
  const columns = new ColumnsModel(app.router.route);
  const alerting = openAlerts(app, {
    reads,
    uid,
    me: self.operator,
    inbox,
    queue,
    company,
    clock,
    phones,
    columns,
  });
  const stopWarning = warnRefused(app, { outbox, inbox, phones, columns });
  const stopReleasing = releaseHeld({ outbox, connection, inbox });
  const stopTelling = tellEnded(app, { uid, reads, inbox, phones });
  const models = {
    clock,
    connection,
    inbox,
    queue,
    outbox,
    team,
    board,
    names: new NamesModel(reads, team.everybody, seesLastNames, self.operator),
    company,
    replies: new RepliesModel(reads),
    reviews: new UnseenReviewsModel(reads),
    typing: new TypingModel(app.desk, () => Date.now()),
    drafts: new DraftsModel({
      storage: app.memory,
      uid,
      mine: inbox.mine,
      now: () => Date.now(),
      changes,
    }),
    phones,
    columns,
    keys: new KeysModel(app.memory, columns.current),
    habits: new HabitsModel(app.memory, uid),
  };
  return {
    ...models,
    ...alerting,
    uid,
    reads,
    wakes,
    idle,
    me: self.operator,
    close: () => {
      alerting.closeAlerts();
      stopSharing();
      stopWarning();
      stopReleasing();
      stopTelling();
      idle.stop();
      presence.stop();
      for (const model of [idle, presence, ...Object.values(models)]) model[Symbol.dispose]();
      // The screen stops watching in the same turn, a moment after this.
      queueMicrotask(endLingering);
    },
  };
}
/** A device whose input includes input in other programs, where the browser reports it. */
function withIdle(device: Device, idle: Idle): Device {
  return {
    ...device,
    onInput: (listener) => {
      const stops = [device.onInput(listener), idle.onInput(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}

export type Workplace = ReturnType<typeof openWorkplace>;

/** The person at the desk as a signal that keeps its last value when `me` has none. */
export function settled(
  me: ReadonlySignal<Operator | null | undefined>,
  first: Operator,
): { self: ReadonlySignal<Operator>; stop: () => void } {
  const self = signal(first);
  const stop = effect(() => {
    if (me.value) self.value = me.value;
  });
  return { self, stop };
}

/** May this person see all chats of the company? */
export const seesAll = (operator: Operator) => may(operator.role, 'see every chat');
