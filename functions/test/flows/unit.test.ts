import './own-project.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { setFault } from '../../src/store/fault.ts';
import { docOf, newId } from '../../src/store/refs.ts';
import type { Unit } from '../../src/store/unit.ts';
import { decide } from '../../src/store/unit.ts';
import { spendIn } from '../../src/work/limits/limits.ts';
import { LOST, losingAnswer } from './fault.ts';

afterEach(() => setFault(null));

const bucket = (tokens: number) => ({ tokens, at: 0, expireAt: 0, by: '' });

/** Reads a number twice, with another save in between, and saves the first value plus one. */
async function oneMore(unit: Unit, doc: ReturnType<typeof docOf.bucket>, between: () => Promise<unknown>) {
  const first = await unit.read(doc);
  await between();
  await unit.read(doc);
  unit.put(doc, bucket(first!.tokens + 1));
  return { ok: true };
}

it('undoes nothing that is saved between two reads of one document', async () => {
  const doc = docOf.bucket(newId());
  await doc.ref.create(doc.codec.write(bucket(1)));
  let attempts = 0;
  await decide((unit) =>
    oneMore(unit, doc, async () => {
      if (attempts++ === 0) await doc.ref.update({ tokens: 10 });
    }),
  );
  expect((await doc.ref.get()).get('tokens')).toBe(11);
  expect(attempts).toBe(2);
});

it('sees a document throughout one decision as it first read it, also among the results of a query', async () => {
  const [doc, key] = [docOf.bucket(newId()), newId()];
  await doc.ref.create({ ...doc.codec.write(bucket(1)), key });
  const outcome = await decide(async (unit) => {
    const first = await unit.read(doc);
    await doc.ref.update({ tokens: 10 });
    const [found] = await unit.find(doc.ref.parent.where('key', '==', key), doc.codec);
    const [again, all] = [await unit.readEach(doc), await unit.readAll([doc])];
    return { ok: true as const, tokens: [first, found, ...again, ...all].map((one) => one!.tokens) };
  });
  expect(outcome).toEqual({ ok: true, tokens: [1, 1, 1, 1] });
});

it('finds by a query no document that was missing when the decision first read it', async () => {
  const [doc, key] = [docOf.bucket(newId()), newId()];
  const outcome = await decide(async (unit) => {
    const first = await unit.read(doc);
    await doc.ref.create({ ...doc.codec.write(bucket(1)), key });
    return { ok: true as const, first, found: await unit.find(doc.ref.parent.where('key', '==', key), doc.codec) };
  });
  expect(outcome).toEqual({ ok: true, first: null, found: [] });
});

it('sees its own changes before they are saved, and writes each document once', async () => {
  const [kept, gone] = [docOf.bucket(newId()), docOf.bucket(newId())];
  for (const doc of [kept, gone]) await doc.ref.create({ ...doc.codec.write(bucket(1)), key: kept.ref.id });
  const outcome = await decide(async (unit) => {
    for (let i = 0; i < 3; i++) {
      const before = await unit.read(kept);
      unit.put(kept, bucket(before!.tokens + 1));
    }
    await unit.read(gone);
    unit.remove(gone);
    const found = await unit.find(kept.ref.parent.where('key', '==', kept.ref.id), kept.codec);
    return { ok: true as const, found: found.map(({ tokens }) => tokens), gone: await unit.read(gone) };
  });
  expect(outcome).toEqual({ ok: true, found: [4], gone: null });
  expect(await tokensOf(kept)).toBe(4);
  expect((await gone.ref.get()).exists).toBe(false);
});

it('writes nothing when the final values are those already saved', async () => {
  const doc = docOf.bucket(newId());
  await doc.ref.create(doc.codec.write(bucket(1)));
  const before = await doc.ref.get();
  await decide(async (unit) => {
    await unit.read(doc);
    unit.put(doc, bucket(2));
    unit.put(doc, bucket(1));
    return { ok: true };
  });
  expect((await doc.ref.get()).updateTime).toEqual(before.updateTime);
});

const oneMoreOf = (doc: ReturnType<typeof docOf.bucket>) =>
  decide(async (unit) => {
    const before = await unit.read(doc);
    unit.put(doc, bucket((before?.tokens ?? 0) + 1));
    return { ok: true };
  });
const tokensOf = async (doc: ReturnType<typeof docOf.bucket>) => (await doc.ref.get()).get('tokens');

it.each(Object.entries(LOST))('counts a save once whose answer was lost: %s', async (_name, code) => {
  const doc = docOf.bucket(newId());
  for (const tokens of [1, 2]) {
    expect(await losingAnswer(0, code, () => oneMoreOf(doc))).toEqual({ lost: true, outcome: { ok: true } });
    expect(await tokensOf(doc)).toBe(tokens);
  }
});

it('decides again when both the save and its answer were lost', async () => {
  const doc = docOf.bucket(newId());
  let tries = 0;
  setFault((step) => {
    if (step === 'before-save' && tries++ < 3) throw Object.assign(new Error('No answer'), { code: LOST.unavailable });
  });
  expect(await oneMoreOf(doc)).toEqual({ ok: true });
  expect(await tokensOf(doc)).toBe(1);
});

it('gives up with an error when the database does not come back', async () => {
  let tries = 0;
  setFault(() => {
    tries++;
    throw Object.assign(new Error('No answer'), { code: LOST.unavailable });
  });
  await expect(oneMoreOf(docOf.bucket(newId()))).rejects.toThrow('No answer');
  expect(tries).toBe(4);
});

it('creates nothing twice when a save without an answer is carried out late, after the second decision', async () => {
  const doc = docOf.bucket(newId());
  let saves = 0;
  setFault(async (step) => {
    if (step !== 'before-save') return;
    if (saves++ === 0) throw Object.assign(new Error('No answer'), { code: LOST.unavailable });
    if (saves === 2) await doc.ref.create(doc.codec.write(bucket(7)));
  });
  const made = await decide(async (unit) => {
    unit.create(doc, bucket(7));
    return { ok: true };
  });
  expect([made, saves]).toEqual([{ ok: true }, 2]);
});

it('recognises the document that it has created, also when somebody has changed it since', async () => {
  const doc = docOf.bucket(newId());
  const create = () =>
    decide(async (unit) => {
      unit.create(doc, bucket(1));
      return { ok: true };
    });
  const touch = () => doc.ref.update({ tokens: 5 });
  const { outcome } = await losingAnswer(0, LOST['already there'], create, touch);
  expect([outcome, await tokensOf(doc)]).toEqual([{ ok: true }, 5]);
});

it('does not take somebody else’s message number for its own', async () => {
  const doc = docOf.bucket(newId());
  await doc.ref.create(doc.codec.write(bucket(1)));
  const append = decide(async (unit) => {
    unit.append(doc, bucket(2));
    return { ok: true };
  });
  expect(await append).toEqual({ ok: false, reason: 'busy' });
});

it('gives the last token to one only of those who ask for it in the same millisecond', async () => {
  const now = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => decide((unit) => spendIn(unit, 'feedback', 'somebody', 1, now))),
  );
  clock.mockRestore();
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});
