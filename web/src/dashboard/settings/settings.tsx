import type { ComponentType } from 'preact';
import type { Company } from '#domain/company.ts';
import { Loading } from '../../ui/spinner.tsx';
import { later } from '../app/later.tsx';
import { GROUPS_WORDS } from '../groups/words.ts';
import { HOURS_WORDS } from '../hours/words.ts';
import { LOOK_WORDS } from '../look/words.ts';
import { PRIVACY_WORDS } from '../privacy/words.ts';
import { RULES_WORDS } from '../rules/words.ts';
import { TEXTS_WORDS } from '../texts/words.ts';
import { useWork } from '../work/context.ts';
import { BotSection } from './bot-section.tsx';
import { CompanySection } from './company-section.tsx';
import { SectionsMenu } from './sections-menu.tsx';
import type { SettingsSection } from './sections.ts';
import { useText } from './words.ts';
import './settings.css';

/** What stands in each section. A large one comes by `later`, when it is opened. */
const SECTIONS: Readonly<Record<SettingsSection, ComponentType<{ company: Company }>>> = {
  company: CompanySection,
  hours: later(() => import('../hours/hours-section.tsx').then(({ HoursSection }) => HoursSection), {
    words: HOURS_WORDS,
  }),
  groups: later(() => import('../groups/groups-section.tsx').then(({ GroupsSection }) => GroupsSection), {
    words: GROUPS_WORDS,
  }),
  site: later(() => import('../look/look-section.tsx').then(({ LookSection }) => LookSection), { words: LOOK_WORDS }),
  rules: later(() => import('../rules/rules-section.tsx').then(({ RulesSection }) => RulesSection), {
    words: RULES_WORDS,
  }),
  texts: later(() => import('../texts/texts-section.tsx').then(({ TextsSection }) => TextsSection), {
    words: TEXTS_WORDS,
  }),
  bot: BotSection,
  privacy: later(() => import('../privacy/privacy-section.tsx').then(({ PrivacySection }) => PrivacySection), {
    words: PRIVACY_WORDS,
  }),
};

/** "Настройки": a menu of sections, and the section that is open. */
export function SettingsPage({ section }: { section: SettingsSection }) {
  const { company } = useWork();
  const { common, settings } = useText();
  const known = company.company.value;
  const Section = SECTIONS[section];
  return (
    <div class="settings">
      <SectionsMenu section={section} />
      <div class="settings-section">
        <div>
          <h2>{settings.sections[section]}</h2>
          <p class="faint">{settings.leads[section]}</p>
        </div>
        {known ? <Section key={section} company={known} /> : <Loading label={common.loading} />}
      </div>
    </div>
  );
}
