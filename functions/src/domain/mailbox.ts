/** Providers that ignore dots in the part before "@". */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/**
 * The mailbox behind an address, for the limits of letters. Addresses that differ only in the label after "+" have one mailbox. So have addresses that
 * differ only in dots, where the provider ignores dots. Letters themselves go to the address as it was written.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  const [name = ''] = email.slice(0, at).toLowerCase().split('+');
  return `${DOTLESS.has(domain) ? name.replaceAll('.', '') : name}@${domain}`;
}
