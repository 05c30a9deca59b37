import type { StoredCompany } from '../store/refs.ts';
import { docOf } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';

/** Makes two decisions about one team exclude each other: of two at once the second decides again, on what the first has left. */
export function touchTeam(unit: Unit, company: StoredCompany): void {
  unit.put(docOf.company(company.id), { ...company, teamVersion: company.teamVersion + 1 });
}
