import type { StoredCompany } from '../store/refs.ts';
import { docOf } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';

/** Keeps two decisions about one team from being saved at the same time: the second one fails and is decided again, on the result of the first. */
export function touchTeam(unit: Unit, company: StoredCompany): void {
  unit.put(docOf.company(company.id), { ...company, teamVersion: company.teamVersion + 1 });
}
