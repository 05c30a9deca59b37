import { Timestamp } from 'firebase-admin/firestore';

/** A document's values as JSON has them. What JSON does not have becomes an object of one field: `$time` ([seconds, nanoseconds]) or `$bytes` (base64). */
export function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return { $time: [value.seconds, value.nanoseconds] };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(plain);
  return mapped(value, plain);
}

/** The other way round. */
export function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  const { $time, $bytes } = value as { $time?: [number, number]; $bytes?: string };
  if ($time !== undefined) return new Timestamp(...$time);
  if ($bytes !== undefined) return Buffer.from($bytes, 'base64');
  return mapped(value, fromPlain);
}

const mapped = (value: unknown, change: (inner: unknown) => unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]));
