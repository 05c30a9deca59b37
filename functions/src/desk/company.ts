import { isKnownZone } from '../domain/hours/wall-clock.ts';
import { counted } from '../domain/privacy/consent.ts';
import { isCountry } from '../domain/phone.ts';
import { refuse } from '../domain/refusal.ts';
import { inLanguage } from '../domain/text/in-language.ts';
import { wordingDoc } from '../store/wordings.ts';
import { beginRecount } from '../work/figures/recount.ts';
import { command } from './command.ts';

/** Refuses `time-zone-unknown` for another zone than before, since the platform may have forgotten a zone that a company has; `country-unknown`. */
export const saveSettings = command('saveSettings', {
  decide: async ({ caller, company, now }, { name, settings }, unit) => {
    if (settings.timeZone !== company.settings.timeZone && !isKnownZone(settings.timeZone))
      return refuse('time-zone-unknown');
    if (!isCountry(settings.phoneCountry)) return refuse('country-unknown');
    if (settings.timeZone !== company.settings.timeZone)
      await beginRecount(unit, company.id, 'time-zone', settings.timeZone, now);
    const wanted = inLanguage(company.settings, settings);
    const consent = counted(company.settings.consent, wanted.consent);
    const wording = { version: consent.version, text: consent.text, at: now, by: caller.uid };
    return {
      ok: true,
      becomes: { ...company, name, settings: { ...wanted, consent } },
      also: () => {
        if (consent.version !== company.settings.consent.version)
          unit.create(wordingDoc(company.id, consent.version), wording);
      },
      output: (version) => ({ version }),
    };
  },
});
