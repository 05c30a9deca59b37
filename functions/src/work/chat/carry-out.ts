import { tell } from '../../log/tell.ts';
import { same } from '../../domain/same.ts';
import { tellBoard } from '../board/tell-board.ts';
import { converse } from '../bot/converse.ts';
import { becomesAbsent } from '../presence/becomes-absent.ts';
import { endGrace, ownerGone } from '../presence/owner-gone.ts';
import { timePresencesAnew } from '../presence/presences-anew.ts';
import { timeLettersAnew } from '../report-letters/letters-anew.ts';
import { dispatch } from '../routing/dispatch.ts';
import { awaitMoment } from './await-moment.ts';
import type { CompanyUnit } from './company-unit.ts';
import { decideNaming } from './company-unit.ts';
import type { Errand } from './errand.ts';
import { timeAnew } from './time-anew.ts';

/** Assigns a company's waiting chats to operators who are available, in these queues or (null) in all. */
export type Route = (companyId: string, pools: readonly string[] | null) => unknown;

type Carrier<W extends Errand['what']> = (
  companyId: string,
  errand: Extract<Errand, { what: W }>,
  route: Route,
) => Promise<readonly Errand[]>;

/** How each errand is carried out; the order of the rows is the order in which errands are done. Each gives the errands that follow from it in turn. */
const CARRY: { readonly [W in Errand['what']]: Carrier<W> } = {
  'moment comes': async (companyId, { chatId, at }) => {
    await awaitMoment({ companyId, chatId, at, puts: 0 });
    return [];
  },
  'becomes absent': (companyId, { operatorId }) => named(becomesAbsent(companyId, operatorId, 'signed-off')),
  'chat goes back': (companyId, { operatorId, chatId }) => named(ownerGone(companyId, operatorId, chatId)),
  'grace ends': (companyId, { operatorId, chatId }) => named(endGrace(companyId, operatorId, chatId)),
  route: async (companyId, { pools }, route) => {
    await route(companyId, pools);
    return [];
  },
  'bot answers': (companyId, { chatId }) => named(converse(companyId, chatId)),
  'board changes': async (companyId) => {
    await tellBoard(companyId);
    return [];
  },
  'chats are timed anew': async (companyId) => {
    await timeAnew(companyId);
    return [];
  },
  'presences are timed anew': async (companyId) => {
    await timePresencesAnew(companyId);
    return [];
  },
  'report letters are timed anew': async (companyId) => {
    await timeLettersAnew(companyId);
    return [];
  },
};

/** What only puts a task, for which nothing else waits. */
const BESIDE: ReadonlySet<Errand['what']> = new Set(['moment comes', 'board changes']);

const ORDER = Object.keys(CARRY) as Errand['what'][];

/**
 * Carries out the errands of a save and the errands that follow from those; equal waiting errands are done once. The save itself has succeeded, so a
 * failed errand is only logged and stops no other errand; the minute sweep does what it has left. A task for a later moment is put beside the others, so
 * nobody waits for it alone.
 */
export async function carryOut(companyId: string, errands: readonly Errand[], route: Route = dispatch): Promise<void> {
  let left = [...errands];
  const beside: Promise<unknown>[] = [];
  while (left.length > 0) {
    const errand = left.reduce((first, one) => (ORDER.indexOf(one.what) < ORDER.indexOf(first.what) ? one : first));
    const together = left.filter((one) => same(one, errand) || (one.what === 'route' && errand.what === 'route'));
    left = left.filter((one) => !together.includes(one));
    const carried = tryToCarry(companyId, errand.what === 'route' ? oneRoute(together) : errand, route);
    if (BESIDE.has(errand.what)) beside.push(carried);
    else left.push(...(await carried));
  }
  await Promise.all(beside);
}

/** Several changes that free places are routed once, in the queues of all of them. */
function oneRoute(errands: readonly Errand[]): Errand {
  const pools = errands.flatMap((errand) => (errand.what === 'route' ? [errand.pools] : []));
  return { what: 'route', pools: pools.includes(null) ? null : [...new Set(pools.flatMap((some) => some ?? []))] };
}

async function tryToCarry(companyId: string, errand: Errand, route: Route): Promise<readonly Errand[]> {
  try {
    return await carry(companyId, errand, route);
  } catch (error) {
    tell('errand failed', { companyId, what: errand.what }, error);
    return [];
  }
}

function carry<W extends Errand['what']>(companyId: string, errand: Extract<Errand, { what: W }>, route: Route) {
  return CARRY[errand.what as W](companyId, errand, route);
}

async function named(story: (unit: CompanyUnit) => Promise<{ ok: boolean }>): Promise<readonly Errand[]> {
  return (await decideNaming(story)).errands;
}
