import { computed, signal } from '@preact/signals';
import type { Chat, OwnedChat } from '#domain/chat.ts';
import { isOwned } from '#domain/chat.ts';
import { may } from '#domain/role.ts';
import { databaseOf } from '../../../gallery/database.ts';
import type { Made } from '../../../gallery/made/made.ts';
import { QUIET } from '../../../gallery/made/made.ts';
import { NOW } from '../../../gallery/made/now.ts';
import type { App } from '../app/app.ts';
import { testApp } from '../app/app.test-tool.ts';
import { PhonesModel } from '../chat/phones.ts';
import { TypingModel } from '../chat/typing.ts';
import { ColumnsModel } from '../columns/columns-model.ts';
import type { Reads } from '../database/reads.ts';
import { BoardModel } from '../board/board-model.ts';
import { InboxModel } from '../inbox/inbox-model.ts';
import { QueueModel } from '../inbox/queue-model.ts';
import { KeysModel } from '../keys/keys-model.ts';
import { NamesModel } from '../people/names.ts';
import { TeamModel } from '../people/team.ts';
import { RepliesModel } from '../replies/replies-model.ts';
import { ConnectionModel } from '../sending/connection.ts';
import { DraftsModel } from '../sending/drafts.ts';
import { OutboxModel } from '../sending/outbox.ts';
import { ClockModel } from '../time/clock.ts';
import { CompanyModel } from './company.ts';
import { HabitsModel } from './habits.ts';

type Around = {
  app?: App;
  /** The content of the database. `self` is the person who has signed in. */
  made?: Partial<Made>;
  /** Reads that the test answers itself. */
  reads?: Partial<Reads>;
  now?: () => number;
};

/** A workplace for a test: the real models over a database with the test's content, without alerts and without the watch for input. */
export function testWork({ app = testApp(), made = {}, reads: own = {}, now = () => NOW }: Around = {}) {
  const all = { ...QUIET, ...made };
  const uid = all.self.id;
  const reads: Reads = { ...databaseOf(all).companyReads(all.company.id, uid), ...own };
  const self = signal(all.self);
  const inbox = new InboxModel(reads);
  const team = new TeamModel(reads);
  const clock = new ClockModel(now);
  const changes = () => () => {};
  const wakes = () => () => {};
  let ids = 0;
  const columns = new ColumnsModel(app.router.route);
  return {
    uid,
    self,
    reads,
    wakes,
    inbox,
    team,
    board: new BoardModel(reads, { desk: app.desk, clock, every: () => () => {}, deviceNow: now }),
    clock,
    connection: new ConnectionModel({
      window,
      wakes,
      fresh: signal(true),
      failures: [],
      lost: signal(false),
      shown: inbox.mine,
      ask: reads.mineNow,
      reconnect: async () => {},
    }),
    queue: new QueueModel(reads),
    outbox: new OutboxModel({
      desk: app.desk,
      storage: app.memory,
      uid,
      newId: () => `own-message-${++ids}`,
      now,
      changes,
      alone: (_, work) => work(),
    }),
    names: new NamesModel(
      reads,
      team.everybody,
      computed(() => may(self.value.role, 'see last names')),
      self,
    ),
    company: new CompanyModel(reads),
    replies: new RepliesModel(reads),
    typing: new TypingModel(app.desk, now),
    drafts: new DraftsModel({ storage: app.memory, uid, mine: inbox.mine, now, changes }),
    phones: new PhonesModel(() => import('#domain/phone.ts'), app.locale.locale),
    columns,
    keys: new KeysModel(app.memory, columns.current),
    habits: new HabitsModel(app.memory, uid),
  };
}

/** Narrows a chat to one with an owner, as some components require. Throws for any other chat. */
export function owned(chat: Chat): OwnedChat {
  if (!isOwned(chat)) throw new Error(`The chat is ${chat.state}`);
  return chat;
}
