import type { Reader } from '../../domain/report-letter.ts';
import { look } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';
import { ownerOfMailbox } from '../account/mailbox-owner.ts';

/** Whose an address is, for the company that writes to it. */
export async function readerOf(companyId: string, email: string): Promise<Reader> {
  const owner = await ownerOfMailbox(email);
  if (owner.is !== 'staff' || owner.companyId !== companyId) return 'other';
  const operator = await look(docOf.operator(companyId, owner.uid));
  return operator?.active ? 'active' : 'deactivated';
}
