import type { Company } from '#domain/company.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/classes.ts';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import type { Route } from '../app/route.ts';
import type { Step } from './steps.ts';
import { useText } from './words.ts';

/** Where each step is done; the chat with oneself opens in a window of its own. */
const PLACES: Readonly<Record<Exclude<Step, 'test'>, Route>> = {
  team: { page: 'people' },
  topics: { page: 'topics' },
  knowledge: { page: 'knowledge' },
  look: { page: 'settings', section: 'site' },
  site: { page: 'settings', section: 'site' },
};

/** One step: whether it is done, and the way to where it is. */
export function StepRow({
  step,
  done,
  company,
}: {
  step: Step;
  done: boolean | undefined;
  company: Company | null | undefined;
}) {
  const { locale } = useApp();
  const { start } = useText();
  const site = step === 'site' ? company?.embedded?.site : undefined;
  const widget = `${location.origin}/widget/#company=${company?.id ?? ''}&locale=${locale.locale.value}`;
  return (
    <li class={classes('start-step', done && 'done')}>
      <span class="start-mark">{done && <Icon name="check" />}</span>
      <div class="grow">
        <h2>
          {start.titles[step]}
          {done && <span class="hidden-text">: {start.done}</span>}
        </h2>
        <p class="faint">{site ? start.siteWorks(site) : start.texts[step]}</p>
      </div>
      {step === 'test' ? (
        <a class="start-go" href={widget} target="_blank" rel="noreferrer">
          {start.goes[step]}
        </a>
      ) : (
        <Link class="start-go" to={PLACES[step]}>
          {start.goes[step]}
        </Link>
      )}
    </li>
  );
}
