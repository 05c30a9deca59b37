import type { Query } from 'firebase-admin/firestore';
import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import { KEPT } from '../domain/mail.ts';
import type { Ms } from '../domain/time.ts';
import { db } from './firebase.ts';
import { mails } from './mail.ts';
import { audit } from './lead-refs.ts';
import { questions } from './refs.ts';
import type { Source } from './pages.ts';
import { idsOf } from './pages.ts';

export const allCompanies = (): Source<string> => idsOf(db.collection('companies').orderBy('__name__'));

const before = (moment: Ms) => Timestamp.fromMillis(moment);

export const questionsBefore = (c: string, moment: Ms): Query => questions(c).where('at', '<=', before(moment));
export const auditBefore = (c: string, moment: Ms): Query => audit(c).where('at', '<=', before(moment));

/** Removes letters of the company from before a moment that are no longer on their way: invitations and reports. Letters about passwords belong to no company. */
export async function removeLettersBefore(companyId: string, moment: Ms): Promise<void> {
  const report = `report-${companyId}-`;
  const queries = [
    mails.where('invite.companyId', '==', companyId),
    mails.where(FieldPath.documentId(), '>=', report).where(FieldPath.documentId(), '<', `${report}\uf8ff`),
  ];
  for (const query of queries)
    for (const doc of (await query.get()).docs) {
      const written = (doc.get('deleteAt') as Timestamp).toMillis() - KEPT;
      const isOver = ['SUCCESS', 'ERROR'].includes(doc.get('delivery.state'));
      if (isOver && written <= moment) await doc.ref.delete();
    }
}
