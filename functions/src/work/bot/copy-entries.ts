import type { Publication } from '../../domain/publication.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** Wants a publication saved that holds the same entries as an earlier one. Gives false, and wants nothing, when some of these are not there any more. */
export async function copyEntries(unit: Unit, companyId: string, from: number, to: Publication): Promise<boolean> {
  const places = Array.from({ length: to.entryParts }, (_, part) => docOf.part(companyId, from, 'entries', part));
  const parts = await unit.readAll(places);
  if (parts.includes(null)) return false;
  unit.append(docOf.publication(companyId, to.version), to);
  for (const [i, part] of parts.entries())
    unit.append(docOf.part(companyId, to.version, 'entries', i), {
      version: to.version,
      data: Buffer.from(part!.data),
    });
  return true;
}
