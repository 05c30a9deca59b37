import { tell } from '../../log/tell.ts';
import type { Model } from '../../domain/bot/model.ts';
import { training } from '../../domain/bot/model.ts';
import { saveModel } from '../../domain/bot/pack.ts';
import { partsOf } from '../../domain/bot/parts.ts';
import { loadEntries } from '../../domain/bot/snapshot.ts';
import { turnsAfter, validOn } from '../../domain/bot/validity.ts';
import type { Publication, PublishFailure } from '../../domain/publication.ts';
import { dayPublished, fail, finish, tellProgress } from '../../domain/publication.ts';
import { RESTORABLE } from '../../domain/republication.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { reach } from '../../store/fault.ts';
import { look } from '../../store/look.ts';
import { readParts } from './published.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf, parts as allParts } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';

/** A larger model would take an instance too long to load. */
const MOST_PARTS = 20;

type Learnt = { ok: true; parts: Uint8Array[]; turnsAt: Ms | null } | { ok: false; why: PublishFailure };

/**
 * Trains the company's bot on one publication: makes the model, stores it in parts, then points the company to it in one save. A failure is written
 * on the publication. If the process dies on the way, the training may run again. Until it has succeeded, the former model goes on answering.
 * Safe to run twice.
 */
export async function train(companyId: string, version: number): Promise<void> {
  const [company, publication] = await Promise.all([
    look(docOf.company(companyId)),
    look(docOf.publication(companyId, version)),
  ]);
  // An earlier run may have stored parts and died before it saw that the company is gone.
  if (company === null) return discard(companyId);
  if (publication?.state !== 'training') return;
  await reach('before-train');
  const bytes = await readParts(companyId, version, 'entries', publication.entryParts);
  const learnt = await learn(company, publication, bytes);
  if (!learnt.ok) return end(companyId, version, learnt.why);
  await reach('after-train');
  // The same entries make the same model, so writing a part twice does no harm.
  for (const [i, data] of learnt.parts.entries()) {
    const { ref, codec } = docOf.part(companyId, version, 'model', i);
    await ref.set(codec.write({ version, data: Buffer.from(data) }));
  }
  const pointed = await decide(async (unit) => {
    const now = await unit.read(docOf.company(companyId));
    const wish = await unit.read(docOf.publication(companyId, version));
    const done = now && wish && finish(now, wish, learnt.parts.length, Date.now(), learnt.turnsAt);
    if (now === null || !done) return { ok: false, isGone: now === null };
    unit.put(docOf.company(companyId), { ...now, published: done.published });
    unit.put(docOf.publication(companyId, version), done.publication);
    return { ok: true, isGone: false };
  });
  if ('isGone' in pointed && pointed.isGone) return discard(companyId);
  if (pointed.ok) await forget(companyId, company.published?.version ?? version, version);
}

async function learn(
  { id, settings }: StoredCompany,
  publication: Publication,
  bytes: Uint8Array | null,
): Promise<Learnt> {
  try {
    if (bytes === null) return { ok: false, why: 'broken' };
    const { locale, botLevel: level, timeZone } = settings;
    const entries = loadEntries(bytes);
    const day = dayPublished(publication, timeZone);
    const parts = partsOf(
      saveModel(await stepByStep(id, publication.version, training(validOn(entries, day), { locale, level }))),
    );
    if (parts.length > MOST_PARTS) return { ok: false, why: 'too-large' };
    return { ok: true, parts, turnsAt: turnsAfter(entries, day, timeZone) };
  } catch (error) {
    tell('training failed', { companyId: id }, error);
    return { ok: false, why: 'broken' };
  }
}

/** How long a training goes on between two words on how far it has come: a short one says nothing. */
const BETWEEN_WORDS: Ms = 2 * SECOND;

/** Runs the training, and writes on the publication from time to time how much of it is done. A word that is not saved is not missed. */
async function stepByStep(companyId: string, version: number, steps: Generator<number, Model>): Promise<Model> {
  let told = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - told < BETWEEN_WORDS) continue;
    told = Date.now();
    await tellShare(companyId, version, step.value);
  }
}

const tellShare = (companyId: string, version: number, share: number) =>
  decide(async (unit) => {
    const place = docOf.publication(companyId, version);
    const wish = await unit.read(place);
    if (wish === null) return { ok: false };
    unit.put(place, tellProgress(wish, share));
    return { ok: true };
  });

async function end(companyId: string, version: number, why: PublishFailure): Promise<void> {
  await decide(async (unit) => {
    const wish = await unit.read(docOf.publication(companyId, version));
    if (wish === null) return { ok: false };
    unit.put(docOf.publication(companyId, version), fail(wish, why, Date.now()));
    return { ok: true };
  });
}

/** Removes the parts that were stored after the company was removed, since nothing else would find them. */
async function discard(companyId: string): Promise<void> {
  const left = await allParts(companyId).select().get();
  await Promise.all(left.docs.map((doc) => doc.ref.delete()));
}

/**
 * Removes the models older than the former one, which an instance may be loading at this moment, and the entries of publications that are too old to be
 * restored.
 */
async function forget(companyId: string, former: number, version: number): Promise<void> {
  const old = (await allParts(companyId).where('version', '<', former).select('version').get()).docs;
  const isGone = (id: string, of: number) => id.includes('-model-') || of <= version - RESTORABLE;
  const gone = old.filter((doc) => isGone(doc.id, doc.get('version')));
  await Promise.all(gone.map((doc) => doc.ref.delete()));
}
