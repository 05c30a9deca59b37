import { correct, corrected } from '../domain/correction.ts';
import { upToDate, versionOf } from '../domain/form.ts';
import { refuse } from '../domain/refusal.ts';
import { CODEC, docOf, corrections } from '../store/refs.ts';
import { rebuildDay } from '../work/figures/stats.ts';
import { answer } from '../work/figures/answer.ts';
import { command } from './command.ts';
import { read } from './read.ts';

/**
 * Writes a correction beside the ledger. The ledger's interval stays as it was written; only its form version counts the corrections.
 * Refuses `message-id-reused`, `changed-meanwhile`, and as `correct` does.
 */
export const correctShift = command('correctShift', {
  reads: ({ companyId }, { operatorId, shiftId, id }) => [
    docOf.correction(companyId, operatorId, id),
    docOf.shift(companyId, operatorId, shiftId),
  ],
  decide: async ({ company, actor, now }, { operatorId, shiftId, version, ...wanted }, unit) => {
    const doc = docOf.correction(company.id, operatorId, wanted.id);
    const shiftDoc = docOf.shift(company.id, operatorId, shiftId);
    const [before, shift] = await unit.readEach(doc, shiftDoc);
    const outcome = correct(shift, wanted, actor, now);
    if (!outcome.ok) return outcome;
    if (shift === null) throw new Error('Corrected, and not there');
    if (before !== null) {
      const { from, to, status } = before;
      const same = before.shiftId === shiftId && from === wanted.from && to === wanted.to && status === wanted.status;
      return same ? { ok: true, output: { version: versionOf(shift) } } : refuse('message-id-reused');
    }
    const known = await unit.find(
      corrections(company.id, operatorId).where('shiftId', '==', shiftId),
      CODEC.correction,
    );
    const { status } = corrected([shift], known).findLast((reading) => reading.from <= wanted.from) ?? shift;
    const fresh = upToDate({ version: versionOf(shift), values: { status } }, version, { status: wanted.status });
    if (!fresh.ok) return fresh;
    const formVersion = versionOf(shift) + 1;
    unit.put(shiftDoc, { ...shift, formVersion });
    unit.put(doc, outcome.correction);
    const { id: correctionId, from, to } = wanted;
    const tells = { before: { status }, after: { status: wanted.status, from, to, shiftId, correctionId } };
    return { ok: true, tells, output: { version: formVersion } };
  },
});

/** The figures of a period, and those of the period before; tells which part of its days has been read. Refuses as `answer` does. */
export const report = read(
  'report',
  async ({ company, now }) => ({ ok: true, found: { company, now } }),
  async ({ company, now }, { from, to, operatorId, topicId, subtopicId, channel, by }, told) => {
    const scope = {
      ...(operatorId === undefined ? {} : { operatorId }),
      ...(topicId === undefined ? {} : { topicId }),
      // A subtopic means nothing without its topic.
      ...(topicId && subtopicId !== undefined ? { subtopicId } : {}),
      ...(channel === undefined ? {} : { channel }),
      ...(by === undefined ? {} : { by }),
    };
    const answered = await answer(company, { from, to, ...scope }, now, told);
    return answered.ok ? { ok: true, output: answered.report } : answered;
  },
);

/** The caller's own figures of a period. */
export const ownReport = read(
  'ownReport',
  async ({ company, actor, now }) => ({ ok: true, found: { company, operatorId: actor.id, now } }),
  async ({ company, operatorId, now }, { from, to }) => {
    const answered = await answer(company, { from, to, operatorId }, now);
    return answered.ok ? { ok: true, output: answered.report } : answered;
  },
);

/** Computes the figures of a day again from the chats that have been counted. */
export const rebuildStats = command('rebuildStats', {
  decide: async ({ company }, { day }, unit) => {
    const isChanged = await rebuildDay(unit, company.id, day);
    return isChanged ? { ok: true, tells: { after: { day } }, output: {} } : { ok: true, output: {} };
  },
});
