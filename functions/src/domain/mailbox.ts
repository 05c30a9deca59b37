/** Providers that pass over dots in the part before "@". */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/**
 * The mailbox behind an address, for the limits of letters: what follows "+" is a label of its owner's choice and not another mailbox, and so
 * are dots where the provider passes over them. Letters themselves go to the address as it was written.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  const [name = ''] = email.slice(0, at).toLowerCase().split('+');
  return `${DOTLESS.has(domain) ? name.replaceAll('.', '') : name}@${domain}`;
}
