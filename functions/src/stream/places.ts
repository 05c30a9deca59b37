import type { Refused } from '../domain/refusal.ts';
import { mayHaveStream } from '../domain/visitor-stream.ts';

/** How many streams each company has in this instance; no entry is none. */
const open = new Map<string, number>();

/** Takes a place for a stream of a company. `giveBack` may be called more than once. Refuses as `mayHaveStream` does. */
export function takePlace(companyId: string, most: number): { ok: true; giveBack: () => void } | Refused {
  const before = open.get(companyId) ?? 0;
  const may = mayHaveStream(before, most, Math.random);
  if (!may.ok) return may;
  open.set(companyId, before + 1);
  let isTaken = true;
  return {
    ok: true,
    giveBack: () => {
      if (!isTaken) return;
      isTaken = false;
      const left = open.get(companyId)! - 1;
      if (left > 0) open.set(companyId, left);
      else open.delete(companyId);
    },
  };
}
