import type { Digest } from '../../domain/report/digest.ts';
import type { Made } from '../../domain/report/digest-doc.ts';
import { bodyName, emptyDigest, readDigest } from '../../domain/report/digest-doc.ts';
import type { DigestKey } from '../../domain/report/digest-key.ts';
import type { Needs } from '../../domain/report/needs.ts';
import { partsFor } from '../../domain/report/needs.ts';
import type { Register } from '../../domain/report/register.ts';
import { newRegister } from '../../domain/report/register.ts';
import { unpack } from '../../store/digests.ts';
import type { Moment } from '../../store/moment.ts';
import { docOf } from '../../store/refs.ts';

/** Which digests there are at a moment. */
export async function registerAt(moment: Moment, companyId: string): Promise<Register> {
  const [register = null] = await moment.parts([docOf.register(companyId)], ['companyId', 'dueAt', 'made', 'changes']);
  return register ?? newRegister(companyId);
}

/** Reads digests that a register of the same moment names, and of each what is needed. */
export async function storedDigests(
  moment: Moment,
  companyId: string,
  { made }: Register,
  keys: readonly DigestKey[],
  needs: Needs,
): Promise<Digest[]> {
  const names = keys.map((key) => namesOf(key, made[key]!, needs));
  const bodies = await moment.parts(
    names.flatMap(({ all }) => all).map((name) => docOf.digestBody(companyId, name)),
    ['packed'],
  );
  let next = 0;
  const texts = (some: readonly string[]): string[] =>
    some.map((name) => {
      const body = bodies[next++] ?? null;
      if (body === null) throw new Error(`The register names a digest that is not there: ${name}`);
      return unpack(body);
    });
  return names.map(({ key, head, operators, topics }) => {
    const [text] = texts(head);
    return text === undefined
      ? emptyDigest(key)
      : readDigest(key, text, { operators: texts(operators), topics: texts(topics) });
  });
}

function namesOf(key: DigestKey, { id, ...spread }: Made, needs: Needs) {
  const split = (of: 'operators' | 'topics'): string[] =>
    id === null || !needs[of] ? [] : partsFor(needs, spread[of]).map((part) => bodyName(key, id, of, part));
  const head = id === null ? [] : [bodyName(key, id, 'head')];
  const [operators, topics] = [split('operators'), split('topics')];
  return { key, head, operators, topics, all: [...head, ...operators, ...topics] };
}
