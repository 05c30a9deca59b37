import { agreedBy } from './privacy/agreed.ts';
import { writtenPhone } from './phone.ts';
import type { Client, Visitor } from './visitor.ts';
import { clientNumber } from './visitor.ts';

/** A visitor as the staff sees them. */
export function clientOf(visitor: Visitor): Client {
  const { name, phone, extension, email, mutedUntil, blocked, formVersion = 0 } = visitor;
  const agreed = agreedBy(visitor);
  return {
    number: clientNumber(visitor.id),
    name,
    phone,
    mutedUntil,
    blocked,
    formVersion,
    ...(phone !== null && { written: writtenPhone(phone) }),
    ...(extension && { extension }),
    ...(email !== undefined && { email }),
    ...(agreed && { agreedAt: agreed.at, agreedTo: agreed.version }),
  };
}
