/** `bytes` random bytes as URL-safe characters (base64url), four for every three bytes. */
export function randomText(bytes: number): string {
  const raw = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...raw))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** An id for a message, or for anything else that the client names before the server knows it; it fits the contract's ClientId. */
export const newId = () => randomText(15);
