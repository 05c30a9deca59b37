import { dispatch } from '../../src/work/routing/dispatch.ts';
import { assign, close, closeWaiting, returnToBot, markRead, send, take, transfer } from '../../src/desk/chat.ts';
import { mute, unmute } from '../../src/desk/client.ts';
import { sendAway, setActive, setLimit } from '../../src/desk/people.ts';
import { heartbeat, setStatus, signOff } from '../../src/desk/self.ts';
import { answerHelp, callSenior, endHelp, look, takeOver, whisper } from '../../src/desk/supervise.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { seeded } from '../../src/domain/bot/random.ts';
import { chats as chatsOf, docOf, operators as operatorsOf } from '../../src/store/refs.ts';
import { enter, leave } from '../../src/stream/enter.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { LANES as DUE_LANES } from '../../src/domain/sweep/lanes.ts';
import { shardOf } from '../../src/domain/sweep/shard.ts';
import { lookAtChat } from '../../src/work/chat/look-at-chat.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { CHAT_SWEEPERS } from '../../src/work/sweep/minutely.ts';
import { runShard } from '../../src/work/sweep/run.ts';
import type { Sweepers } from '../../src/work/sweep/stint.ts';
import { callerOf, ends, says, sweep } from './scene.ts';

/**
 * One process of a storm: random commands, several at a time, by random people on random chats; many are wrong, and some are sent twice.
 * Arguments: the company, a seed, how many at most, and for how many ms at most, since a slow machine gets a smaller storm. Prints how many were carried out and how often each reason for a refusal was given, as JSON.
 */
const [companyId = '', seed = '0', count = '0', forMs = '0'] = process.argv.slice(2);
const until = Date.now() + Number(forMs);
const LANES = 4;
const VISITORS = 24;
/** This many are carried out however slow the machine is. */
const AT_LEAST = 20;

const random = seeded(Number(seed));
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const outcomes: Record<string, number> = {};
const SWEEPERS: Sweepers = { ...CHAT_SWEEPERS, figures: countClosed, letters: async () => {} };

type Outcome = { ok: boolean; reason?: string };
type Act = () => Promise<Outcome>;

const people = (await operatorsOf(companyId).get()).docs.map(({ id }) => id);
const bosses = people.filter((id) => !id.startsWith('operator'));
const admin = callerOf(
  companyId,
  people.find((id) => id.startsWith('admin'))!,
);

/** A random chat of the company and its owner, as a screen might still show them. */
async function someChat(): Promise<{ chatId: string; ownerId: string | null; seq: number }> {
  const found = await chatsOf(companyId).where('state', '!=', 'closed').limit(40).get();
  const doc = pick(found.docs);
  return { chatId: doc?.id ?? 'none', ownerId: doc?.get('ownerId') ?? null, seq: doc?.get('seq') ?? 0 };
}

const done: Outcome = { ok: true };
const some = async (work: (chat: Awaited<ReturnType<typeof someChat>>, by: string) => Promise<Outcome>) => {
  const chat = await someChat();
  // The owner in about two thirds of the cases, otherwise anybody.
  return work(chat, random() < 0.6 ? (chat.ownerId ?? pick(people)) : pick(people));
};
const as = (uid: string) => callerOf(companyId, uid);

/** Raises a limit on the version of the person that the admin sees. */
async function raiseLimit(operatorId: string): Promise<Outcome> {
  const seen = await operatorsOf(companyId).doc(operatorId).get();
  return setLimit(admin, { operatorId, maxChats: 4, version: seen.get('formVersion') ?? 0 });
}

/** The possible acts, with how often each is chosen. */
const ACTS: readonly [number, Act][] = [
  [10, () => says(companyId, `visitor${Math.floor(random() * VISITORS)}`, `word${Math.floor(random() * 60)}`)],
  [10, () => says(companyId, `visitor${Math.floor(random() * VISITORS)}`, `call${Math.floor(random() * 60)}`, true)],
  [12, () => some(({ chatId }, by) => take(as(by), { chatId }))],
  [
    8,
    () => some(({ chatId }, by) => send(as(by), { chatId, id: `reply${Math.floor(random() * 400)}`, text: 'Ответ' })),
  ],
  [6, () => some(({ chatId }, by) => close(as(by), { chatId }))],
  [2, () => some(({ chatId, ownerId }) => closeWaiting(as(pick(bosses)), { chatId, expectedOwnerId: ownerId }))],
  // Those who lead the shift come between. All calls for help have one of two ids, so that they meet answers to older ones.
  [3, () => some(({ chatId, ownerId }) => takeOver(as(pick(bosses)), { chatId, expectedOwnerId: ownerId }))],
  [2, () => some(({ chatId }) => look(as(pick(bosses)), { chatId, id: someId('look') }))],
  [
    2,
    () =>
      some(({ chatId, ownerId }) =>
        whisper(as(pick(bosses)), {
          chatId,
          id: someId('whisper'),
          to: ownerId ?? pick(people),
          text: 'Предложи скидку',
        }),
      ),
  ],
  [4, () => some(({ chatId }, by) => callSenior(as(by), { chatId, id: someCall(), reason: 'Клиент ругается' }))],
  [2, () => some(({ chatId }) => answerHelp(as(pick(bosses)), { chatId, id: someCall() }))],
  [2, () => some(({ chatId }, by) => endHelp(as(by), { chatId, id: someCall() }))],
  [2, () => sendAway(as(pick(bosses)), { operatorId: pick(people), status: pick(['break', 'leaving']) })],
  [4, opensPage],
  [3, leavesPage],
  [3, () => some(({ chatId }) => ends(companyId, chatId))],
  [2, () => some(({ chatId }, by) => returnToBot(as(by), { chatId }))],
  [2, () => some(({ chatId, seq }, by) => markRead(as(by), { chatId, seq }))],
  [3, () => some(({ chatId, ownerId }, by) => transfer(as(by), { chatId, ...to(ownerId), note: 'Прошу' }))],
  [
    3,
    () => some(({ chatId, ownerId }) => assign(as(pick(bosses)), { chatId, ...to(ownerId), operatorId: pick(people) })),
  ],
  [6, () => setStatus(as(pick(people)), { status: pick(['working', 'working', 'working', 'break', 'leaving']) })],
  [2, () => signOff(as(pick(people)), {})],
  [2, () => heartbeat(as(pick(people)), { idleMs: pick([0, 60 * MINUTE]) })],
  // Limits are only raised, so that earlier assignments by routing stay within them.
  [1, () => raiseLimit(pick(people))],
  [1, () => setActive(admin, { operatorId: pick(people), active: random() < 0.7 })],
  [1, () => some(({ chatId }, by) => mute(as(by), { chatId, forMs: MINUTE }))],
  [1, () => some(({ chatId }, by) => unmute(as(by), { chatId }))],
  [2, () => sweep().then(() => done)],
  // Tasks of the queue: a worker of the company's shard, and looks at chats, most of them too early, too late or for nothing.
  [
    3,
    () =>
      runShard(SWEEPERS, { lane: pick(DUE_LANES), shard: shardOf(companyId) }, Date.now() + MINUTE).then(() => done),
  ],
  [4, () => some(({ chatId }) => lookAtChat({ companyId, chatId, at: Date.now(), puts: 0 }).then(() => done))],
  [3, () => dispatch(companyId).then(() => done)],
  [3, timePasses],
];

const someId = (what: string) => `${what}-of-the-storm-${Math.floor(random() * 400)}`;
const someCall = () => pick(['call-of-the-storm-1', 'call-of-the-storm-2']);

const to = (ownerId: string | null) => ({
  operatorId: random() < 0.3 ? null : pick(people),
  expectedOwnerId: random() < 0.8 ? ownerId : pick(people),
  overLimit: random() < 0.2,
});

/** A tab of a visitor opens a stream, or closes one of theirs; some streams are never closed, as when an instance dies. */
async function opensPage(): Promise<Outcome> {
  const visitorId = `visitor${Math.floor(random() * VISITORS)}`;
  const credentials = { visitorId, tokenHash: visitorId };
  return enter({ companyId, credentials, network: 'here', terms: { whileMuted: true } }, 4 * MINUTE);
}

async function leavesPage(): Promise<Outcome> {
  const visitorId = `visitor${Math.floor(random() * VISITORS)}`;
  const visitor = await docOf.visitor(companyId, visitorId).ref.get();
  const streams: readonly string[] = visitor.get('streams') ?? [];
  if (streams.length > 0) await leave(companyId, visitorId, pick(streams));
  // An hour passes without a page. A save of the visitor that is under way has to decide again.
  const since = Timestamp.fromMillis(Date.now() - 60 * MINUTE);
  const found = await visitor.ref.get();
  if (found.get('hereUntil'))
    await found.ref.update({ hereUntil: since }, { lastUpdateTime: found.updateTime! }).catch(() => {});
  return done;
}

/** Lets an hour pass for one chat. A save of it that is under way has to decide again. */
async function timePasses(): Promise<Outcome> {
  const found = await chatsOf(companyId).where('dueAt', '>', Timestamp.fromMillis(0)).limit(20).get();
  const doc = pick(found.docs);
  if (doc === undefined) return done;
  const own = ['owes', 'lastVisitorAt', 'assignedAt', 'awaitingSince', 'ownerAbsentSince', 'dueAt', 'seenUntil'];
  const moments = [...own, 'gone.since', 'silence.since', 'silence.remindedAt'];
  const earlier = moments.flatMap((name) => {
    const at: Timestamp | null | undefined = doc.get(name);
    return at ? [[name, Timestamp.fromMillis(at.toMillis() - 60 * MINUTE)] as const] : [];
  });
  return doc.ref.update(Object.fromEntries(earlier), { lastUpdateTime: doc.updateTime }).then(
    () => done,
    () => ({ ok: false, reason: 'somebody was faster' }),
  );
}

const weights = ACTS.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
let left = Number(count);

async function lane(): Promise<void> {
  while (left-- > 0 && (Date.now() < until || (outcomes['done'] ?? 0) < AT_LEAST)) {
    const act = pick(weights);
    // Some are sent twice at once, as by an impatient click or a retried request.
    for (const { ok, reason } of await Promise.all(random() < 0.15 ? [act(), act()] : [act()])) {
      const what = ok ? 'done' : (reason ?? 'no reason');
      outcomes[what] = (outcomes[what] ?? 0) + 1;
    }
  }
}

await Promise.all(Array.from({ length: LANES }, lane));
console.log(JSON.stringify(outcomes));
process.exit();
