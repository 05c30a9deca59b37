import type { Ms } from '../../domain/time.ts';
import { peopleOf, removeLettersTo } from '../../store/company-data.ts';
import { removeCompany } from '../../store/remove-company.ts';
import { removeSignIns } from '../../store/sign-ins.ts';
import type { Held } from './held.ts';
import { emailsOf, heldOf } from './held.ts';

/** What was removed of a company, and what was found of it afterwards. It holds no word, name or address of anybody. */
export type Receipt = { companyId: string; removedAt: Ms; removed: Omit<Held, 'companyId' | 'name'>; left: number };

/**
 * Removes everything of a company: sign-ins first, so that nobody of it comes in any more, then letters, and all documents. Safe to run again after it was
 * interrupted: the company's own document goes last. Rate-limit buckets are kept by hashes and end by themselves.
 */
export async function removeWhole(companyId: string, now: Ms): Promise<Receipt> {
  const { companyId: _id, name: _name, ...removed } = await heldOf(companyId);
  const uids = await peopleOf(companyId);
  const emails = await emailsOf(companyId, uids);
  await removeSignIns(uids);
  await removeLettersTo(emails);
  await removeCompany(companyId, uids);
  const after = await heldOf(companyId);
  const left = Object.values(after.documents).reduce((sum, count) => sum + count, after.signIns + after.letters);
  return { companyId, removedAt: now, removed, left };
}
