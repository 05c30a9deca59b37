import { TIMES } from '../domain/document/times.ts';
import { isMeasured, workEntries } from '../domain/report/measure.ts';
import type { Shift } from '../domain/shift.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import { codec } from './codec.ts';

/**
 * An interval of the ledger, with what the sweep finds it by until the figures hold it (`unmeasured`), and the days whose figures hold it. Whoever only reads
 * needs no company.
 */
export function shiftCodec(companyId: string | null) {
  return codec<Shift>(TIMES.shift, {
    idField: 'id',
    derive: (shift) => ({
      unmeasured: !isMeasured(shift),
      workOn: [...new Set(workEntries('', shift.measured).map(({ day }) => day))],
      ...(companyId === null ? {} : { companyId, shard: shardOf(companyId) }),
    }),
    derived: ['unmeasured', 'workOn', 'companyId', 'shard'],
  });
}
