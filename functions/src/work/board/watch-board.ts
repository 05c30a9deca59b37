import { countAt, watchedUntil } from '../../domain/board/pace.ts';
import { newWatch } from '../../domain/board/watch.ts';
import { docOf } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';
import { countBoard } from './count-board.ts';
import { UNWATCHED, putCount } from './tell-board.ts';

/**
 * Somebody looks at the company's board: it is counted from now on, and now. Other instances may have remembered that nobody looks, so what they change
 * within these seconds is counted once more after them.
 */
export async function watchBoard(companyId: string): Promise<void> {
  const now = Date.now();
  let isNew = false;
  await decide(async (unit) => {
    const doc = docOf.boardWatch(companyId);
    const watch = await unit.read(doc);
    const until = watchedUntil(watch, now);
    isNew = watch === null || watch.watchedUntil <= now;
    if (until === null) return { ok: false };
    unit.put(doc, watch === null ? newWatch(companyId, until) : { ...watch, watchedUntil: until });
    return { ok: true };
  });
  await countBoard(companyId);
  if (isNew) await putCount(companyId, countAt(now, now + UNWATCHED));
}

/** A last name has changed, which no operator's own document tells: the whole team is read anew at the next count. */
export async function readWholeTeam(companyId: string): Promise<void> {
  await decide(async (unit) => {
    const doc = docOf.boardWatch(companyId);
    const watch = await unit.read(doc);
    if (watch === null) return { ok: false };
    unit.put(doc, { ...watch, wholeAt: 0 });
    return { ok: true };
  });
}
