import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Caller as Desk } from '../../functions/src/desk/context.ts';
import type { Entrance } from '../bench/entrance.ts';
import type { Store } from '../bench/team.ts';
import { makeTeam } from '../bench/team.ts';
import type { Metered } from '../meter.ts';
import { messageId } from '../doors.ts';
import { ROOT } from '../places.ts';

/** How supervisors look at the team: not at all, by listening to everybody and their chats as the page did before there was a board, or at the board. */
export type Way = 'nobody' | 'everybody' | 'board';
export type Shift = { operators: number; onlookers: number; way: Way; chats: number; seconds: number };

/**
 * What onlookers cost in one shift. `begin`: documents that their listeners are sent, and the functions read, until the screen is there. `sent`: documents that their
 * listeners are sent while chats go on, `rules`: what the security rules read for them, one for each answer of a listener. `reads`, `writes`: of the functions.
 */
export type Cost = Shift & { begin: number; sent: number; rules: number; reads: number; writes: number };

/** How often the page asked for the day's figures, and says now that somebody looks. */
const AGAIN_S = 60;
/** How often the board is counted: the tasks that would bring it are only taken. */
const TICK_MS = 1_750;

type Place = FirebaseFirestore.Query | FirebaseFirestore.DocumentReference;

const built = <T>(name: string): Promise<T> => import(pathToFileURL(join(ROOT, 'functions', 'lib', `${name}.js`)).href);

/** A company at work: `chats` begin evenly in so many seconds, and each is taken, answered, answered again and closed, while the onlookers look on. */
export async function lookOn(store: Store, entrance: Entrance, shift: Shift): Promise<Cost> {
  const { operators, onlookers, way, chats, seconds } = shift;
  const { take, send, close } = await built<typeof import('../../functions/src/desk/chat.ts')>('desk/chat');
  const { report } = await built<typeof import('../../functions/src/desk/reports.ts')>('desk/reports');
  const { watchBoard } = await built<typeof import('../../functions/src/desk/board.ts')>('desk/board');
  const count = await built<typeof import('../../functions/src/work/board/count-board.ts')>('work/board/count-board');
  const { companyId, callers } = await makeTeam(store, operators, 3 * operators, chats);
  const seniors = Array.from({ length: onlookers }, (_, i) => desk(companyId, `operator-${i}`));
  for (const { uid } of seniors) await store.operators(companyId).doc(uid).update({ role: 'supervisor' });
  const day = new Date().toISOString().slice(0, 10);
  const ask = async () => {
    for (const senior of seniors)
      await (way === 'board'
        ? watchBoard(senior, {})
        : way === 'everybody'
          ? report(senior, { from: day, to: day, by: 'operator' })
          : null);
  };
  const before = await entrance.meter();
  await ask();
  const heard = await listen(store, companyId, way, onlookers);
  const begun = await entrance.meter();
  const begin = heard.documents() + begun.reads - before.reads;
  heard.reset();

  const ends = Date.now() + 1_000 * seconds;
  const asking = setInterval(() => void ask(), 1_000 * AGAIN_S);
  let counting = false;
  const tick = async () => {
    if (way !== 'board' || counting) return;
    counting = true;
    await count.countBoard(companyId);
    counting = false;
  };
  const ticking = setInterval(() => void tick(), TICK_MS);
  const live = async (i: number) => {
    await pause((1_000 * seconds * i) / chats);
    const { chatId } = callers[i]!;
    await entrance.call(companyId, callers[i]!);
    const ownerId: string = (await store.chats(companyId).doc(chatId).get()).get('ownerId');
    const owner = desk(companyId, ownerId);
    await take(owner, { chatId });
    for (let k = 0; k < 2; k++) await send(owner, { chatId, id: messageId(), text: 'Ответ' });
    await close(owner, { chatId });
  };
  await Promise.all(callers.map((_, i) => live(i)));
  await pause(Math.max(0, ends - Date.now()) + 2 * TICK_MS);
  clearInterval(asking);
  clearInterval(ticking);
  const after = await entrance.meter();
  heard.stop();
  const spent = (what: keyof Metered) => after[what] - begun[what];
  // Looking up who owns the chat is the bench's own read.
  return {
    ...shift,
    begin,
    sent: heard.documents(),
    rules: heard.answers(),
    reads: spent('reads') - chats,
    writes: spent('writes'),
  };
}

/** What each onlooker's browser listens to; resolves when everything has come once. */
async function listen(store: Store, companyId: string, way: Way, onlookers: number) {
  const places: Place[] = [];
  if (way === 'everybody')
    places.push(
      store.operators(companyId),
      store
        .chats(companyId)
        .where('state', 'in', ['assigned', 'active'])
        .where('awaitingSince', '>', new Date(0))
        .orderBy('awaitingSince')
        .limit(100),
    );
  if (way === 'board') {
    const parts: number = (await store.docOf.board(companyId).ref.get()).get('teamParts');
    places.push(store.docOf.board(companyId).ref);
    for (let part = 0; part < parts; part++) places.push(store.docOf.teamPart(companyId, part).ref);
  }
  let [documents, answers] = [0, 0];
  const stops: (() => void)[] = [];
  const hear = (place: Place) =>
    new Promise<void>((come, fail) => {
      const heard = (changes: number) => {
        documents += changes;
        answers++;
        come();
      };
      stops.push(
        'where' in place
          ? place.onSnapshot((found) => heard(Math.max(1, found.docChanges().length)), fail)
          : place.onSnapshot(() => heard(1), fail),
      );
    });
  await Promise.all(Array.from({ length: onlookers }, () => places.map(hear)).flat());
  return {
    documents: () => documents,
    answers: () => answers,
    reset: () => ([documents, answers] = [0, 0]),
    stop: () => stops.forEach((stop) => stop()),
  };
}

const desk = (companyId: string, uid: string): Desk => ({ uid, companyId, locale: 'ru', from: null });
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
