export type ProofLink = { companyId: string; token: string };

/** The parts of the link in the e-mail that confirms a sign-up, `<companyId>.<token>`; null when a part is missing. */
export function parseProofLink(hash: string): ProofLink | null {
  const [companyId, token, ...rest] = hash.split('.');
  return companyId && token && rest.length === 0 ? { companyId, token } : null;
}
