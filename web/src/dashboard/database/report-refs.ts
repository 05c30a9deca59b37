import { documentId, getCountFromServer, getDocsFromServer, query, where } from 'firebase/firestore';
import type { CollectionReference } from 'firebase/firestore';
import type { DayDoc, Packed } from '#domain/report/day-doc.ts';
import type { Sources } from '../reports/read-report.ts';
import { readReport } from '../reports/read-report.ts';
import { read } from './listen.ts';
import type { Reads } from './reads.ts';

/** The read of a report. It is loaded with the first report, since it brings the arithmetic of reports with it. */
export function reportRead(
  stats: CollectionReference,
  chats: CollectionReference,
  history: Pick<Reads, 'history' | 'historyCount'>,
): Reads['report'] {
  const readDay = read<DayDoc>([], 'day');
  const readPart = read<Packed>([]);
  const sources: Sources = {
    docs: async (ids) => {
      const { docs } = await getDocsFromServer(query(stats, where(documentId(), 'in', ids)));
      return new Map(docs.map((found) => [found.id, found.id.includes('~') ? readPart(found) : readDay(found)]));
    },
    chats: history.history,
    count: history.historyCount,
    uncounted: async () => (await getCountFromServer(query(chats, where('uncounted', '==', true)))).data().count,
  };
  return (question, how) => readReport(question, how, sources);
}
