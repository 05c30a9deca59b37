import { signal } from '@preact/signals';
import type { CompanySettings } from '#domain/settings.ts';
import type { Ms } from '#domain/time.ts';
import { COMPANY } from '../../../gallery/made/company.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { ownMemory } from '../app/app.test-tool.ts';
import { KeysModel } from '../keys/keys-model.ts';

/** The parts of a workplace that chat cards and lists of chats take, at the moment `now` of a company with these settings, while nothing else happens. */
export function quietParts(now: Ms, settings: CompanySettings) {
  return {
    self: signal(OLEG),
    names: { nameOf: signal(() => null) },
    clock: { now: signal(now), read: () => now },
    company: {
      topics: signal([]),
      offered: signal([]),
      named: signal([]),
      all: signal([]),
      company: signal({ ...COMPANY, settings }),
    },
    phones: { write: signal((phone: string) => phone) },
    outbox: { refusedIn: signal(new Set<string>()) },
    drafts: { chats: signal(new Set<string>()) },
    keys: new KeysModel(ownMemory()),
    connection: { state: signal('good' as const) },
  };
}
