export type InviteLink = { companyId: string; inviteId: string; token: string };

/** The parts of the link in an invitation, `<companyId>.<inviteId>.<token>`; null when something is missing. */
export function parseInviteLink(hash: string): InviteLink | null {
  const [companyId, inviteId, token, ...rest] = hash.split('.');
  return companyId && inviteId && token && rest.length === 0 ? { companyId, inviteId, token } : null;
}
