import './own-project.ts';
import { expect, it } from 'vitest';
import { at, newId } from '../../src/store/refs.ts';
import type { Unit } from '../../src/store/unit.ts';
import { decide } from '../../src/store/unit.ts';

const bucket = (tokens: number) => ({ tokens, at: 0, expireAt: 0 });

/** Reads a number twice, with somebody's save in between, and wants what it has read first, and one more. */
async function oneMore(unit: Unit, doc: ReturnType<typeof at.bucket>, between: () => Promise<unknown>) {
  const first = await unit.read(doc);
  await between();
  await unit.read(doc);
  unit.put(doc, bucket(first!.tokens + 1));
  return { ok: true };
}

it('undoes nothing that is saved between two looks at one document', async () => {
  const doc = at.bucket(newId());
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

it('sees a document in one decision as it was at first, also in what a query finds', async () => {
  const [doc, key] = [at.bucket(newId()), newId()];
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
