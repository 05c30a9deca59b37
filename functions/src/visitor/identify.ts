import type { Locale } from '../domain/locale.ts';
import { isHereUntil } from '../domain/visitor-presence.ts';
import { newVisitor } from '../domain/visitor.ts';
import type { Identity } from '../work/chat/identity.ts';
import { mayCome, placeOf } from '../work/limits/network-limits.ts';
import type { Visit } from './gate.ts';
import { pass } from './gate.ts';

/**
 * The identity of a visitor who writes in the widget, by their secret and their network. A new visitor spends a token of the network's limit. A muted
 * visitor is admitted too, so that a repeat of a message sent before gets its outcome. Whoever writes in the widget has its page open. Refuses as `mayCome` and `pass` do.
 */
export function identify(
  { companyId, credentials, network }: Pick<Visit, 'companyId' | 'credentials' | 'network'>,
  locale: Locale | null,
): Identity {
  const { visitorId, tokenHash } = credentials;
  return {
    visitorId,
    channel: 'widget',
    place: placeOf(companyId, network),
    address: network,
    async admit(unit, { settings }, known, now) {
      if (known !== null) {
        const passed = pass(known, { credentials, terms: { whileMuted: true } }, now);
        return passed.ok ? { ok: true, visitor: isHereUntil(passed.visitor, now) } : passed;
      }
      const allowed = await mayCome(unit, companyId, network, now);
      if (!allowed.ok) return allowed;
      const visitor = newVisitor({ id: visitorId, tokenHash, locale: locale ?? settings.locale }, now);
      return { ok: true, visitor: isHereUntil(visitor, now) };
    },
  };
}
