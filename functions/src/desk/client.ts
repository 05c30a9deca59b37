import { parsePhone } from '../domain/phone.ts';
import type { Visitor } from '../domain/visitor.ts';
import { command } from './command.ts';

/** Refuses as `parsePhone` does. */
export const setPhone = command('setPhone', {
  decide: ({ thing: client, company }, { phone: typed }) => {
    const none = { ok: true, phone: null, extension: null } as const;
    const parsed = typed === '' ? none : parsePhone(typed, company.settings.phoneCountry);
    if (!parsed.ok) return parsed;
    const { phone, extension } = parsed;
    return { ok: true, becomes: { ...client, phone, extension }, output: (version) => ({ phone, version }) };
  },
});

const becomes = (client: Visitor) => ({ ok: true, becomes: client, output: {} }) as const;

export const mute = command('mute', {
  decide: ({ thing: client, now }, { forMs }) => becomes({ ...client, mutedUntil: now + forMs }),
});

export const unmute = command('unmute', {
  decide: ({ thing: client }) => becomes({ ...client, mutedUntil: null }),
});

export const block = command('block', {
  decide: ({ thing: client }) => becomes({ ...client, blocked: true }),
});

export const unblock = command('unblock', {
  decide: ({ thing: client }) => becomes({ ...client, blocked: false }),
});
