import type { Evaluation, Outcomes } from '../../functions/src/domain/bot/evaluate.ts';
import type { Times } from './learnt.ts';

/** The figures as one flat object; shares are 0-1, null where nothing was measured. */
export function figuresOf(
  { closed, top3, inScope, oosRecall, oosPrecision, auroc, inScopeAtOos70 }: Evaluation,
  times: Times & { answerMs: number },
) {
  return { closed, top3, inScope, oosRecall, oosPrecision, auroc, inScopeAtOos70, ...times };
}

/** A share in percent. */
export function percent(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(1)} %`;
}

/** The figures for people. */
export function tableOf(measured: Evaluation, times: Times & { answerMs: number }): string {
  const rows: [string, string][] = [
    ['messages in scope / out of scope', `${measured.inScopeCount} / ${measured.outOfScopeCount}`],
    ['closed accuracy', percent(measured.closed)],
    ['right among the first three', percent(measured.top3)],
    ['in-scope accuracy', percent(measured.inScope)],
    ['out-of-scope recall', percent(measured.oosRecall)],
    ['out-of-scope precision', percent(measured.oosPrecision)],
    ['AUROC', measured.auroc === null ? '-' : measured.auroc.toFixed(3)],
    ['in-scope accuracy at 70 % out-of-scope recall', percent(measured.inScopeAtOos70)],
    ['training / calibration', `${times.trainMs.toFixed(0)} ms / ${times.calibrateMs.toFixed(0)} ms`],
    ['model', `${(times.modelBytes / 1000).toFixed(0)} kB`],
    ['load / answer', `${times.loadMs.toFixed(1)} ms / ${times.answerMs.toFixed(3)} ms`],
  ];
  const cells = ({ right, wrong, buttonsRight, buttonsWrong, operator }: Outcomes) =>
    [right, wrong, buttonsRight, buttonsWrong, operator].map((share) => percent(share).padStart(14)).join('');
  return [
    ...rows.map(([name, value]) => `${name.padEnd(48)}${value}`),
    '',
    `${''.padEnd(16)}${['right', 'wrong', 'buttons right', 'buttons wrong', 'operator'].map((name) => name.padStart(14)).join('')}`,
    `${'in scope'.padEnd(16)}${cells(measured.outcomes.inScope)}`,
    `${'out of scope'.padEnd(16)}${cells(measured.outcomes.outOfScope)}`,
  ].join('\n');
}
