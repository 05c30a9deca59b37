import { RULES } from '../domain/limit.ts';
import { checkSite as checked } from '../domain/look/check.ts';
import { getPage } from '../page/get-page.ts';
import { PUBLIC_URL } from '../params.ts';
import { docOf } from '../store/refs.ts';
import { spendIn } from '../work/limits/limits.ts';
import { read } from './read.ts';

/** Reads a page of the company's and says whether the chat can stand on it. Refuses `too-many`, and as `getPage` does. */
export const checkSite = read(
  'checkSite',
  async ({ company, now }, _input, unit) => {
    const look = await unit.read(docOf.look(company.id));
    const limited = await spendIn(unit, 'pages are read', company.id, RULES['pages are read'].burst, now);
    return limited.ok ? { ok: true, found: { companyId: company.id, sites: look?.sites ?? [] } } : limited;
  },
  async (found, { address }) => {
    const got = await getPage(address);
    if (!got.ok) return got;
    const origin = PUBLIC_URL.value();
    const { blocks, ...rest } = checked(got.page, { ...found, origin });
    return { ok: true, output: { ...rest, blocks: [...blocks], address: got.page.address } };
  },
);
