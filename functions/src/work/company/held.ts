import { look } from '../../store/look.ts';
import { countLeaving, documentsOf, peopleOf } from '../../store/company-data.ts';
import { docOf } from '../../store/refs.ts';
import { signInsOf } from '../../store/sign-ins.ts';

/** How much is held of a company: documents by their collection (`companies/chats/messages`), sign-ins, letters and parcels. Nothing of what stands in them. */
export type Held = {
  companyId: string;
  name: string | null;
  documents: Readonly<Record<string, number>>;
  signIns: number;
  letters: number;
};

/** Counts everything that is held of a company, also when its own document is gone already. It reads all of it. */
export async function heldOf(companyId: string): Promise<Held> {
  const company = await look(docOf.company(companyId));
  const documents: Record<string, number> = {};
  for await (const { path } of documentsOf(companyId)) {
    const collection = path
      .split('/')
      .filter((_, i) => i % 2 === 0)
      .join('/');
    documents[collection] = (documents[collection] ?? 0) + 1;
  }
  const uids = await peopleOf(companyId);
  const emails = await emailsOf(companyId, uids);
  return {
    companyId,
    name: company?.name ?? null,
    documents,
    signIns: (await signInsOf(uids)).length,
    letters: await countLeaving(companyId, emails),
  };
}

/** The e-mails of a company's people, to which our letters went. */
export async function emailsOf(companyId: string, uids: readonly string[]): Promise<string[]> {
  const profiles = await Promise.all(uids.map((uid) => look(docOf.profile(companyId, uid))));
  return profiles.flatMap((profile) => (profile === null ? [] : [profile.email]));
}
