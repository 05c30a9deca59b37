import type { ActiveChat, Chat, ClosedChat } from '#domain/chat.ts';
import { isOwned } from '#domain/chat.ts';
import type { Presence } from '#domain/presence.ts';
import { OPEN_FOR } from '#domain/presence.ts';
import { isAvailable } from '#domain/operator.ts';
import type { Listen } from '../src/dashboard/database/live.ts';
import type { Database, Reads } from '../src/dashboard/database/reads.ts';
import { labelsOf } from '#domain/words/labels.ts';
import { partsOf } from '#domain/words/part.ts';
import type { WordsQuery } from '#domain/words/query.ts';
import { boardMade, teamMade } from './made/board.ts';
import type { Made } from './made/made.ts';
import { NOW } from './made/now.ts';
import { chatsOf, messagesOf } from './made/made.ts';

const is =
  <S extends Chat['state']>(...states: readonly S[]) =>
  (chat: Chat): chat is Extract<Chat, { state: S }> =>
    states.some((state) => chat.state === state);
const byClosing = (a: ClosedChat, b: ClosedChat) => b.closedAt - a.closedAt;

/** A database for the dashboard that holds a scene's data, and fails or never answers where the scene says so. */
export function databaseOf(made: Made): Database {
  return {
    membership: () => (next) => later(() => next(made.company.id)),
    companyReads: () => readsOf(made),
    reconnect: () => Promise.resolve(),
  };
}

function readsOf(made: Made): Reads {
  const chats = chatsOf(made);
  const mine = chats.filter(isOwned).filter(({ ownerId }) => ownerId === made.self.id);
  const closed = chats.filter(is('closed')).toSorted(byClosing);
  const own = closed.filter(({ ownerId }) => ownerId === made.self.id);
  const late = (chat: Chat): chat is ActiveChat => chat.state === 'active' && chat.alertedAt !== null;

  const read =
    <T>(name: keyof Reads, value: T): Listen<T> =>
    (next, fail) => {
      const trouble = made.trouble[name];
      if (trouble === 'loading') return () => {};
      return later(() => (trouble === undefined ? next(value) : fail(codeOf(trouble))));
    };
  const ask = <T>(name: keyof Reads, value: T): Promise<T> => {
    const trouble = made.trouble[name];
    if (trouble === 'loading') return new Promise(() => {});
    return trouble === undefined ? Promise.resolve(value) : Promise.reject(new Error(codeOf(trouble)));
  };
  const words = closed.flatMap((chat) => partsOf(chat, labelsOf(chat, 'UTC'), messagesOf(made, chat.id)));
  const found = ({ conditions }: WordsQuery) =>
    words.filter((part) => conditions.every(({ field, value }) => value !== true || field.slice(6) in part.words));
  return {
    company: read('company', made.company),
    self: read('self', { operator: made.self, fresh: made.fresh }),
    team: read('team', made.team),
    isAnyoneFree: read('isAnyoneFree', made.team.some(isAvailable)),
    profile: (id) => read('profile', made.profileOf(id)),
    presence: (id) => read('presence', made.presenceOf?.(id) ?? openFor(id)),
    mine: read('mine', mine),
    mineNow: () => ask('mineNow', mine),
    closed: read('closed', own.slice(0, 30)),
    closedBefore: () => ask('closedBefore', own.slice(30)),
    queue: read('queue', chats.filter(is('queued'))),
    open: (count) => read('open', chats.filter(is('bot', 'queued', 'assigned', 'active')).slice(0, count)),
    withBot: (count) => read('withBot', chats.filter(is('bot')).slice(0, count)),
    late: read('late', chats.filter(late)),
    waitingOnPeople: read('waitingOnPeople', chats.filter(isOwned)),
    board: read('board', { value: made.board === undefined ? boardMade(made) : made.board, fresh: made.fresh }),
    teamPart: () => read('teamPart', made.teamPart === undefined ? teamMade(made) : made.teamPart),
    chatsOf: (id) =>
      read(
        'chatsOf',
        chats.filter(isOwned).filter(({ ownerId }) => ownerId === id),
      ),
    helps: read(
      'helps',
      chats.filter(is('active')).filter(({ help }) => help !== undefined),
    ),
    chat: (id) => read('chat', chats.find((chat) => chat.id === id) ?? null),
    records: () => read('records', made.records),
    messages: (id) => read('messages', messagesOf(made, id).slice(-50)),
    notes: () => read('notes', made.notes),
    typing: () => read('typing', made.typing),
    sharedReplies: read('sharedReplies', made.sharedReplies),
    ownReplies: read('ownReplies', made.ownReplies),
    sharedUses: read('sharedUses', made.sharedUses),
    ownUses: read('ownUses', null),
    sharedViews: read('sharedViews', made.sharedViews),
    ownViews: read('ownViews', made.ownViews),
    messagesBefore: (id, seq, count) =>
      ask(
        'messagesBefore',
        messagesOf(made, id)
          .filter((message) => message.seq < seq)
          .slice(-count),
      ),
    history: () => ask('history', closed.slice(0, 30)),
    historyCount: () => ask('historyCount', closed.length),
    closedNumbered: (number) =>
      ask(
        'closedNumbered',
        closed.filter(({ client }) => client.number === number),
      ),
    openNumbered: () => ask('openNumbered', []),
    found: (wanted) => ask('found', found(wanted).slice(0, 30)),
    foundCount: (wanted) => ask('foundCount', found(wanted).length),
    closedAt: (moments) =>
      ask(
        'closedAt',
        closed.filter(({ closedAt }) => moments.includes(closedAt)),
      ),
    dialogs: (visitorId) =>
      read(
        'dialogs',
        closed.filter((chat) => chat.visitorId === visitorId),
      ),
    shifts: () => read('shifts', made.shifts),
    corrections: () => read('corrections', made.corrections),
    reviews: (ids) =>
      ask(
        'reviews',
        made.reviews.filter(({ id }) => ids.includes(id)),
      ),
    review: (id) => read('review', made.reviews.find((review) => review.id === id) ?? null),
    ownReviews: () =>
      ask(
        'ownReviews',
        made.reviews.filter(({ operatorId }) => operatorId === made.self?.id),
      ),
    unseenReviews: read(
      'unseenReviews',
      made.reviews.filter(({ operatorId, seenAt }) => operatorId === made.self?.id && seenAt === null),
    ),
    reportLetters: read('reportLetters', made.reportLetters),
    card: read('card', made.card),
    look: read('look', made.look),
    topics: read('topics', made.topics),
    groups: read('groups', made.groups),
    knowledge: read('knowledge', made.knowledge),
    publications: () => read('publications', made.publications ?? []),
    publication: read('publication', made.publication),
    questions: read('questions', made.questions),
    invites: (count) => read('invites', made.invites.slice(0, count)),
  };
}

/** Everybody but those whose name ends with a vowel has a dashboard open. */
const openFor = (operatorId: string): Presence => ({
  companyId: 'tea',
  operatorId,
  inputAt: NOW,
  absentAt: null,
  pages: /[aeiou]$/.test(operatorId) ? {} : { page: NOW + OPEN_FOR },
});

const codeOf = (trouble: 'refused' | 'offline') => (trouble === 'refused' ? 'permission-denied' : 'unavailable');

/** Runs the work later, since a database never answers synchronously. */
function later(work: () => void): () => void {
  let wanted = true;
  queueMicrotask(() => wanted && work());
  return () => {
    wanted = false;
  };
}
