import type { Ms } from '#domain/time.ts';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import type { MomentKind } from './dates.ts';
import type { Workplace } from '../work/workplace.ts';
import { OWN_ZONE, isSameClock, momentOf } from './dates.ts';
import { useText } from '../work/words.ts';

/** The time zone of every moment on the screen: the company's, or the computer's until the company has loaded. */
export function zoneOf({ company }: Pick<Workplace['company'], 'company'>): string {
  return company.value?.settings.timeZone ?? OWN_ZONE;
}

/** Formats the moments of a screen, all in the company's time zone. */
export function useMoments() {
  const { locale } = useApp();
  const { company } = useWork();
  const { time } = useText();
  const language = locale.locale.value;
  const zone = zoneOf(company);
  return {
    zone,
    write: (at: Ms, as: MomentKind) => momentOf(at, as, language, zone),
    /** The moment in full, with the time of the person's own clock where that differs. */
    tooltip: (at: Ms) => {
      const here = momentOf(at, 'full', language, zone);
      if (isSameClock(at, zone, OWN_ZONE)) return here;
      return time.both(here, momentOf(at, 'short', language, OWN_ZONE));
    },
  };
}
