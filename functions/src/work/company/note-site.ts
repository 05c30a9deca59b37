import { embeddedOn } from '../../domain/look/embedded.ts';
import { PUBLIC_URL } from '../../params.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';

/** Notes the first site that shows the company's chat. `origin` is what the page says of itself. Writes once in a company's life. */
export async function noteSite(known: StoredCompany, origin: unknown): Promise<void> {
  const find = (company: StoredCompany) => embeddedOn(company, origin, PUBLIC_URL.value(), Date.now());
  if (find(known) === null) return;
  await decide(async (unit) => {
    const doc = docOf.company(known.id);
    const company = await unit.read(doc);
    const embedded = company && find(company);
    if (embedded) unit.put(doc, { ...company, embedded });
    return { ok: true };
  });
}
