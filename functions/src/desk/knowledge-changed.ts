import type { StoredCompany } from '../store/refs.ts';
import { docOf } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';

/** Marks that the knowledge has changed, so that the admin sees that there is something to publish. Visitors still get what was published last. */
export function knowledgeChanged(unit: Unit, company: StoredCompany): void {
  unit.put(docOf.company(company.id), { ...company, knowledgeVersion: company.knowledgeVersion + 1 });
}
