import { clientQuery } from '../domain/privacy/find-client.ts';
import { foundClient } from '../domain/privacy/found-client.ts';
import { beginErasure } from '../domain/privacy/erasure.ts';
import { refuse } from '../domain/refusal.ts';
import { SECOND } from '../domain/time.ts';
import { chatsOfClient, erasureDoc, newestErasures } from '../store/erase.ts';
import { findClients as find } from '../store/find-clients.ts';
import { countOf } from '../store/look.ts';
import { docOf, newId } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import { carryErasure } from '../work/privacy/erase-client.ts';
import { nextPart } from '../work/privacy/export-client.ts';
import { command } from './command.ts';
import { read } from './read.ts';

export const findClients = read(
  'findClients',
  async ({ company }) => ({ ok: true, found: company }),
  async ({ id, settings }, { query }) => {
    const found = await find(id, clientQuery(query, settings.phoneCountry));
    const clients = await Promise.all(
      found.map(async (visitor) => foundClient(visitor, await countOf(chatsOfClient(id, visitor.id)))),
    );
    return { ok: true, output: { clients: clients.toSorted((a, b) => b.createdAt - a.createdAt) } };
  },
);

/** The audit tells of an export once, at its beginning. Refuses `unknown-client`. */
export const exportClient = command('exportClient', {
  decide: async ({ company }, { visitorId, after }, unit) => {
    const visitor = await unit.read(docOf.visitor(company.id, visitorId));
    if (visitor === null || visitor.erasing !== undefined) return refuse('unknown-client');
    const output = await nextPart(company.id, visitor, after);
    return { ok: true, ...(after === null && { tells: {} }), output };
  },
});

/** The request itself works on the erasure for a moment, so that one of a few chats is over when it answers. The sweep does the rest. */
const AT_ONCE = 5 * SECOND;

/** Refuses `unknown-client`. */
export const eraseClient = command('eraseClient', {
  fresh: newId,
  decide: async ({ caller, company, now }, { visitorId }, unit, erasureId) => {
    const doc = docOf.visitor(company.id, visitorId);
    const visitor = await unit.read(doc);
    if (visitor === null) return refuse('unknown-client');
    if (visitor.erasing !== undefined) return { ok: true, output: { erasureId: visitor.erasing } };
    const of = await countOf(chatsOfClient(company.id, visitorId));
    unit.put(doc, { ...visitor, erasing: erasureId });
    const what = { id: erasureId, companyId: company.id, by: caller.uid, visitorId, of };
    unit.create(erasureDoc(company.id, erasureId), beginErasure(what, now));
    return { ok: true, tells: {}, output: { erasureId } };
  },
  after: async ({ companyId }, { visitorId }) => {
    const outcome = await decide(async (unit) => {
      const visitor = await unit.read(docOf.visitor(companyId, visitorId));
      return { ok: true, erasureId: visitor?.erasing };
    });
    if (outcome.ok && outcome.erasureId !== undefined)
      await carryErasure(companyId, outcome.erasureId, Date.now() + AT_ONCE);
  },
});

const SHOWN = 50;

export const readErasures = read(
  'readErasures',
  async ({ company }) => ({ ok: true, found: company.id }),
  async (companyId) => ({ ok: true, output: { erasures: await newestErasures(companyId, SHOWN) } }),
);
