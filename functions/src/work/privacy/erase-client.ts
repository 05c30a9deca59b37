import type { Counts, Erasure, ErasedKind } from '../../domain/privacy/erasure.ts';
import { claimErasure, endErasure, leaveErasure, nobodyOf } from '../../domain/privacy/erasure.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import {
  chatsOfClient,
  erasureDoc,
  erasuresDue,
  removeCounted,
  removeParcels,
  unnameInAudit,
} from '../../store/erase.ts';
import { eachFairly } from '../../store/fairly.ts';
import { docOf, newId, questions } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide, unlessBusy } from '../../store/unit.ts';
import type { Stint } from '../sweep/stint.ts';
import { emptyChat } from './empty-chat.ts';

type Running = Extract<Erasure, { state: 'running' }>;

/** Goes on with the erasures that nobody works on: those whose worker has died, or has stopped in time. */
export async function sweepErasures({ shards, deadline, crew }: Stint): Promise<void> {
  await eachFairly(
    { source: () => erasuresDue(shards, Date.now()), companyOf: ({ companyId }) => companyId },
    deadline,
    ({ companyId, erasureId }) => carryErasure(companyId, erasureId, deadline),
    { crew },
  );
}

/**
 * Erases a client as far as the time reaches, from wherever an earlier run has come to: each chat that still names them, then what else is theirs, then themselves, with what
 * they sign in by. Nothing new can come meanwhile: since the erasure was asked for, no door knows them.
 */
export async function carryErasure(companyId: string, erasureId: string, deadline: Ms): Promise<void> {
  const holder = newId();
  const doc = erasureDoc(companyId, erasureId);
  const keep = async (): Promise<Running | null> => {
    let mine: Running | null = null;
    const outcome = await decide(async (unit) => {
      mine = claimErasure(await unit.read(doc), holder, Date.now());
      if (mine !== null) unit.put(doc, mine);
      return { ok: true };
    });
    unlessBusy(outcome);
    return mine;
  };
  for (let job = await keep(); job !== null; job = await keep()) {
    const { visitorId } = job;
    const [chat] = (await chatsOfClient(companyId, visitorId).limit(1).select().get()).docs;
    if (chat === undefined) return finish(companyId, job);
    if (Date.now() >= deadline) return put(doc, (mine) => leaveErasure(mine, Date.now()), holder);
    await emptyChat(companyId, chat.id, doc.ref, async (unit) => {
      const before = await unit.read(doc);
      if (before !== null) unit.put(doc, { ...before, counts: more(before.counts, 'chats', 1) });
    });
    await removeParcels(companyId, new Set([chat.id, visitorId]), doc.ref);
  }
}

async function finish(companyId: string, { id, visitorId, holder }: Running): Promise<void> {
  const doc = erasureDoc(companyId, id);
  await removeCounted(questions(companyId).where('visitorId', '==', visitorId), doc.ref, 'questions');
  await removeParcels(companyId, new Set([visitorId]), doc.ref);
  await unnameInAudit(companyId, visitorId, nobodyOf(id));
  const outcome = await decide(async (unit: Unit) => {
    const client = docOf.visitor(companyId, visitorId);
    const [job, visitor] = await unit.readEach(doc, client);
    if (job === null || job.state === 'done' || job.holder !== holder) return refuse('unknown-client');
    if (visitor !== null) unit.remove(client);
    const counted = { ...job, counts: more(job.counts, 'clients', visitor === null ? 0 : 1) };
    unit.put(doc, endErasure(counted, Date.now()));
    return { ok: true };
  });
  unlessBusy(outcome);
}

async function put(doc: ReturnType<typeof erasureDoc>, become: (job: Running) => Erasure, holder: string) {
  const outcome = await decide(async (unit) => {
    const job = await unit.read(doc);
    if (job?.state === 'running' && job.holder === holder) unit.put(doc, become(job));
    return { ok: true };
  });
  unlessBusy(outcome);
}

const more = (counts: Counts, kind: ErasedKind, by: number): Counts =>
  by === 0 ? counts : { ...counts, [kind]: (counts[kind] ?? 0) + by };
