import type { AuditRow } from '#domain/audit-query.ts';
import { lineOf } from '../history/export.ts';
import { actionWords, differencesOf, thingWords } from './change.ts';
import { codeOf } from './place.ts';
import type { Telling } from './value.ts';
import type { Text } from './words.ts';

/** The first line of the audit as a CSV table (history/export.ts says why it is written so). */
export function auditHead({ audit: { columns } }: Text): string {
  const { at, who, action, thing, before, after, place } = columns;
  return `\ufeff${lineOf([at, who, action, thing, before, after, place])}`;
}

/** The lines of some entries, each with its end. */
export function auditLines(rows: readonly AuditRow[], telling: Telling): string {
  const { text, name, moment } = telling;
  return rows
    .map((row) => {
      const differences = differencesOf(row, telling);
      const said = (side: 'before' | 'after') =>
        differences.flatMap((one) => (one[side] === null ? [] : [`${one.label}: ${one[side]}`])).join('\n');
      return lineOf([
        moment(row.at),
        name(row.by) ?? text.audit.unknownPerson,
        actionWords(row, text),
        thingWords(row, telling) ?? (row.about.what === 'company' ? '' : row.about.id),
        said('before'),
        said('after'),
        codeOf(row.from),
      ]);
    })
    .join('');
}
