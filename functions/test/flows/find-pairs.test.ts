import './own-project.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { handOff } from '../../src/domain/chat/hand-off.ts';
import { start } from '../../src/domain/chat/start.ts';
import type { QueuedChat } from '../../src/domain/chat.ts';
import type { Operator } from '../../src/domain/operator.ts';
import { inQueueOf, EVERYBODY } from '../../src/domain/group/chat-group.ts';
import type { Group } from '../../src/domain/group/group.ts';
import { isAtWork } from '../../src/domain/operator.ts';
import type { Pair } from '../../src/domain/routing.ts';
import { pair, serves } from '../../src/domain/routing.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { newVisitor } from '../../src/domain/visitor.ts';
import { findPairs } from '../../src/work/routing/find-pairs.ts';
import { docOf, chatCodec, newId } from '../../src/store/refs.ts';
import type { Unit } from '../../src/store/unit.ts';

const NOW = 1_000_000;

const operatorOf = (place: number) =>
  fc.record({
    load: fc.integer({ min: 0, max: 3 }),
    maxChats: fc.integer({ min: 1, max: 4 }),
    lastAssignedAt: fc.integer({ min: 0, max: 5 }),
    status: fc.constantFrom('working' as const, 'working' as const, 'working' as const, 'break' as const),
    active: fc.boolean().map((chance) => chance || place % 2 === 0),
    groups: fc.subarray(['pay', 'post', 'over']),
  });

/** The company's groups; nobody is in one of them, and one is retired. */
const GROUPS = ['pay', 'post', 'empty', 'over'].map((id, place): Group => {
  const rule = { topics: [], channels: [], pages: [], languages: [] };
  return { id, title: id, kind: 'department', place, retired: id === 'over', ...rule };
});
const POOLS = [EVERYBODY, ...GROUPS.map(({ id }) => id)];

/** The operator whom a waiting chat has just left, by their place in the team, and whether they may have it again. */
const avoided = fc.option(fc.record({ place: fc.integer({ min: 0, max: 9 }), over: fc.boolean() }), { freq: 2 });

const team = fc
  .integer({ min: 0, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => operatorOf(i))));
const waits = fc.record({ avoided, pool: fc.constantFrom(EVERYBODY, EVERYBODY, ...POOLS) });
const cases = fc.record({ team, queue: fc.array(waits, { maxLength: 12 }), most: fc.integer({ min: 1, max: 12 }) });

type Seat = Pick<Operator, 'maxChats' | 'lastAssignedAt' | 'status' | 'active' | 'groups'> & { load: number };
type Waits = { avoided: { place: number; over: boolean } | null; pool: string };
type Scene = { team: readonly Seat[]; queue: readonly Waits[] };

/** Saves a company as the case describes it, and returns all of it. */
async function written({ team, queue }: Scene) {
  const companyId = newId();
  const operators = team.map(({ load, ...more }, i): Operator => ({
    id: `operator-${i}`,
    firstName: 'Олег',
    role: 'operator',
    statusSince: 0,
    shiftId: 'first',
    openChats: Array.from({ length: load }, (_, n) => `other-${i}-${n}`),
    ...more,
  }));
  const chats = queue.map(({ avoided: avoid, pool }, i): QueuedChat => {
    const begun = start(newVisitor({ id: `v${i}`, tokenHash: '', locale: 'ru' }, 1), companyId, `chat-${i}`, 1);
    const called =
      begun.ok && handOff(begun.chat, 'asked-for-person', null, DEFAULT_SETTINGS.ru, 1 + Math.floor(i / 2));
    if (!called || !called.ok) throw new Error('Not handed off');
    const until = avoid?.over ? NOW : NOW + 1;
    const group = pool === EVERYBODY ? {} : { group: inQueueOf(pool, ['topic'], 1) };
    return { ...called.chat, ...group, avoid: avoid && { operatorId: `operator-${avoid.place}`, until } };
  });
  const batch = docOf.company(companyId).ref.firestore.batch();
  for (const operator of operators) {
    const { ref, codec } = docOf.operator(companyId, operator.id);
    batch.create(ref, codec.write(operator));
  }
  for (const chat of chats)
    batch.create(docOf.chat(companyId, chat.id).ref, chatCodec(DEFAULT_SETTINGS.ru).write(chat));
  await batch.commit();
  return { companyId, operators, chats };
}

const found: Unit['find'] = async (query, codec) =>
  (await query.get()).docs.map((doc) => codec.read(doc.id, doc.data()));
const told = (pairs: readonly Pair[]) =>
  pairs.map(({ chat, operator, why, among }) => `${chat.id} ${operator.id} ${why} of ${among}`);

it(
  'pairing the part of team and queue that is read gives the same as pairing all of it',
  { timeout: 120_000 },
  async () => {
    let paired = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (scene) => {
        const { companyId, operators, chats } = await written(scene);
        // The chats of groups in which nobody is at work are opened first.
        const alone = GROUPS.filter(
          ({ id, retired }) => retired || !operators.some((one) => serves(one, id) && isAtWork(one)),
        ).map(({ id }) => id);
        const held = chats.filter(({ group }) => !alone.includes(group?.id ?? ''));
        const whole = told(pair(held, operators, NOW));
        const look = { pools: POOLS, most: scene.most, groups: GROUPS };
        const { pairs, opens } = await findPairs(found, companyId, look, NOW);
        const part = told(pairs);
        expect(opens.every(({ chat }) => alone.includes(chat.group!.id))).toBe(true);
        expect(opens.length > 0).toBe(held.length < chats.length);
        expect(part).toEqual(whole.slice(0, part.length));
        // Reading less never misses a pair that fits.
        expect(part.length > 0).toBe(whole.length > 0);
        paired += part.length;
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(paired).toBeGreaterThan(60);
  },
);
