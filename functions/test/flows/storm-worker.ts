import { dispatch } from '../../src/work/routing/dispatch.ts';
import { assign, close, returnToBot, markRead, send, take, transfer } from '../../src/desk/chat.ts';
import { mute, unmute } from '../../src/desk/client.ts';
import { setActive, setLimit } from '../../src/desk/people.ts';
import { heartbeat, setStatus, signOff } from '../../src/desk/self.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { seeded } from '../../src/domain/bot/random.ts';
import { chats as chatsOf, operators as operatorsOf } from '../../src/store/refs.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { callerOf, ends, says, sweep } from './scene.ts';

/**
 * One process of a storm: so many commands, several at a time, by whoever and on whatever chat; wrong and right ones, some of them sent twice.
 * Arguments: the company, a seed, how many at most, and for how many ms at most, since a slow machine gets a smaller storm. Prints how many were carried out and how often each reason for a refusal was given, as JSON.
 */
const [companyId = '', seed = '0', count = '0', forMs = '0'] = process.argv.slice(2);
const until = Date.now() + Number(forMs);
const LANES = 4;
const VISITORS = 24;
/** However slow the machine is, so many are carried out. */
const AT_LEAST = 20;

const random = seeded(Number(seed));
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const outcomes: Record<string, number> = {};

type Outcome = { ok: boolean; reason?: string };
type Act = () => Promise<Outcome>;

const people = (await operatorsOf(companyId).get()).docs.map(({ id }) => id);
const bosses = people.filter((id) => !id.startsWith('operator'));
const admin = callerOf(
  companyId,
  people.find((id) => id.startsWith('admin'))!,
);

/** Some chat of the company and who has it, as a screen might still show it. */
async function someChat(): Promise<{ chatId: string; ownerId: string | null; seq: number }> {
  const found = await chatsOf(companyId).where('state', '!=', 'closed').limit(40).get();
  const doc = pick(found.docs);
  return { chatId: doc?.id ?? 'none', ownerId: doc?.get('ownerId') ?? null, seq: doc?.get('seq') ?? 0 };
}

const done: Outcome = { ok: true };
const some = async (work: (chat: Awaited<ReturnType<typeof someChat>>, by: string) => Promise<Outcome>) => {
  const chat = await someChat();
  // Mostly the owner, often somebody else.
  return work(chat, random() < 0.6 ? (chat.ownerId ?? pick(people)) : pick(people));
};
const as = (uid: string) => callerOf(companyId, uid);

/** A limit is raised on what the admin sees of the person. */
async function raiseLimit(operatorId: string): Promise<Outcome> {
  const seen = await operatorsOf(companyId).doc(operatorId).get();
  return setLimit(admin, { operatorId, maxChats: 4, version: seen.get('formVersion') ?? 0 });
}

/** What may happen, and how often. */
const ACTS: readonly [number, Act][] = [
  [10, () => says(companyId, `visitor${Math.floor(random() * VISITORS)}`, `word${Math.floor(random() * 60)}`)],
  [10, () => says(companyId, `visitor${Math.floor(random() * VISITORS)}`, `call${Math.floor(random() * 60)}`, true)],
  [12, () => some(({ chatId }, by) => take(as(by), { chatId }))],
  [
    8,
    () => some(({ chatId }, by) => send(as(by), { chatId, id: `reply${Math.floor(random() * 400)}`, text: 'Ответ' })),
  ],
  [6, () => some(({ chatId }, by) => close(as(by), { chatId }))],
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
  // Limits only ever grow, so that what routing did stays within them.
  [1, () => raiseLimit(pick(people))],
  [1, () => setActive(admin, { operatorId: pick(people), active: random() < 0.7 })],
  [1, () => some(({ chatId }, by) => mute(as(by), { chatId, forMs: MINUTE }))],
  [1, () => some(({ chatId }, by) => unmute(as(by), { chatId }))],
  [2, () => sweep().then(() => done)],
  [3, () => dispatch(companyId).then(() => done)],
  [3, timePasses],
];

const to = (ownerId: string | null) => ({
  operatorId: random() < 0.3 ? null : pick(people),
  expectedOwnerId: random() < 0.8 ? ownerId : pick(people),
  overLimit: random() < 0.2,
});

/** An hour passes for one chat. A save that was under way decides again. */
async function timePasses(): Promise<Outcome> {
  const found = await chatsOf(companyId).where('dueAt', '>', Timestamp.fromMillis(0)).limit(20).get();
  const doc = pick(found.docs);
  if (doc === undefined) return done;
  const moments = ['owes', 'lastVisitorAt', 'assignedAt', 'awaitingSince', 'ownerAbsentSince', 'dueAt'];
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
