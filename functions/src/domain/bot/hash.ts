/** A 32-bit FNV-1a hash with a final avalanche; `seed` keeps features of different kinds apart. Weinberger et al. 2009, feature hashing. */
export function hash(text: string, seed: number): number {
  let hashed = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let at = 0; at < text.length; at++) hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193);
  hashed ^= hashed >>> 15;
  hashed = Math.imul(hashed, 0x2c1b3c6d);
  return (hashed ^ (hashed >>> 12)) >>> 0;
}
