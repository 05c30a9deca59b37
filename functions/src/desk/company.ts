import { isKnownZone } from '../domain/hours/wall-clock.ts';
import { isCountry } from '../domain/phone.ts';
import { refuse } from '../domain/refusal.ts';
import { inLanguage } from '../domain/text/in-language.ts';
import { beginRecount } from '../work/figures/recount.ts';
import { command } from './command.ts';

/** Refuses `time-zone-unknown` for another zone than before, since the platform may have forgotten a zone that a company has; `country-unknown`. */
export const saveSettings = command('saveSettings', {
  decide: async ({ company, now }, { name, settings }, unit) => {
    if (settings.timeZone !== company.settings.timeZone && !isKnownZone(settings.timeZone))
      return refuse('time-zone-unknown');
    if (!isCountry(settings.phoneCountry)) return refuse('country-unknown');
    if (settings.timeZone !== company.settings.timeZone)
      await beginRecount(unit, company.id, 'time-zone', settings.timeZone, now);
    return {
      ok: true,
      becomes: { ...company, name, settings: inLanguage(company.settings, settings) },
      output: (version) => ({ version }),
    };
  },
});
