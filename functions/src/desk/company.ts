import { isCountry } from '../domain/phone.ts';
import { refuse } from '../domain/refusal.ts';
import { inLanguage } from '../domain/text/in-language.ts';
import { beginRecount } from '../work/figures/recount.ts';
import { command } from './command.ts';

/** Refuses `time-zone-unknown`, `country-unknown`. */
export const saveSettings = command('saveSettings', {
  decide: async ({ company, now }, { name, settings }, unit) => {
    if (!isTimeZone(settings.timeZone)) return refuse('time-zone-unknown');
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

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
