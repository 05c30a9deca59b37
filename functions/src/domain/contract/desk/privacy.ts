import * as v from 'valibot';
import type { ClientPart } from '../../privacy/client-part.ts';
import type { Erasure } from '../../privacy/erasure.ts';
import type { FoundClient } from '../../privacy/found-client.ts';
import { ClientId, Id, line } from '../text.ts';
import type { Row } from './row.ts';
import { whole } from './pieces.ts';

const Cursor = v.strictObject({ chatId: v.union([v.literal(''), Id]), seq: v.nullable(whole(0, 1e9)) });
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Finding one client, giving them all that is kept of them, and erasing it. The audit says that it was done, and nothing of the client. */
export const PRIVACY = {
  /** By phone, e-mail, name or number; at most 50. */
  findClients: {
    on: 'company',
    who: 'manage personal data',
    audit: null,
    input: v.strictObject({ query: line(254) }),
    output: v.strictObject({ clients: v.array(v.custom<FoundClient>(isObject)) }),
  },
  /** The next part behind `after`; `after` of the answer is null at the end. */
  exportClient: {
    on: 'company',
    who: 'manage personal data',
    audit: [],
    input: v.strictObject({ visitorId: ClientId, after: v.nullable(Cursor) }),
    output: v.strictObject({ part: v.custom<ClientPart>(isObject), after: v.nullable(Cursor) }),
  },
  /** From this save on no door knows the client; the rest is done in the background. Whoever asks again while it runs gets the same erasure. */
  eraseClient: {
    on: 'company',
    who: 'manage personal data',
    audit: [],
    input: v.strictObject({ visitorId: ClientId }),
    output: v.strictObject({ erasureId: Id }),
  },
  /** The newest erasures, how far they are, and their receipts. */
  readErasures: {
    on: 'company',
    who: 'manage personal data',
    audit: null,
    input: v.strictObject({}),
    output: v.strictObject({ erasures: v.array(v.custom<Erasure>(isObject)) }),
  },
} as const satisfies Record<string, Row>;
