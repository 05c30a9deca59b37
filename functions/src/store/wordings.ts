import { TIMES } from '../domain/document/times.ts';
import type { Ms } from '../domain/time.ts';
import { codec } from './codec.ts';
import { db } from './firebase.ts';
import { lookAt } from './look.ts';
import type { Doc } from './unit.ts';

/** A wording that clients were asked to agree to. It stays as long as the company: a consent names only its version. */
export type Wording = { version: number; text: string; at: Ms; by: string };

const WORDING = codec<Wording>(TIMES.wording);

export const wordingDoc = (c: string, version: number): Doc<Wording> => ({
  ref: db.collection('companies').doc(c).collection('wordings').doc(String(version)),
  codec: WORDING,
});

/** The texts of these versions. */
export async function wordingsOf(c: string, versions: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = await lookAt([...new Set(versions)].map((version) => wordingDoc(c, version)));
  return new Map(found.flatMap((wording) => (wording === null ? [] : [[wording.version, wording.text]])));
}
