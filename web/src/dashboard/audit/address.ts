import type { AuditFilter } from '#domain/audit-query.ts';
import { AUDIT_KINDS } from '#domain/audit-query.ts';
import { isDay } from '#domain/day.ts';

const ID = /^[A-Za-z0-9_-]{1,128}$/;
const NAME = /^[a-zA-Z]{1,60}$/;

/** The filter of the audit that an address asks for. Parts that make no sense are left out. */
export function filterOf(search: string): AuditFilter {
  const asked = new URLSearchParams(search.split('#')[0]);
  const part = (name: string, good: (value: string) => boolean) => {
    const value = asked.get(name);
    return value !== null && good(value) ? { [name]: value } : {};
  };
  const kind = AUDIT_KINDS.find((one) => one === asked.get('kind'));
  return {
    ...part('from', isDay),
    ...part('to', isDay),
    ...part('by', (value) => ID.test(value)),
    ...part('command', (value) => NAME.test(value)),
    ...part('about', (value) => ID.test(value)),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** The end of the address of a filter. */
export function searchOf({ from, to, by, kind, command, about }: AuditFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ from, to, by, kind, command, about }))
    if (value !== undefined) query.set(name, value);
  return query.size > 0 ? `?${query.toString()}` : '';
}
