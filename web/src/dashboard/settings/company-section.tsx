import type { Company } from '#domain/company.ts';
import { LOCALES } from '#domain/locale.ts';
import { Field, Select } from '../../ui/field.tsx';
import { later } from '../app/later.tsx';
import { BUDGETS_WORDS } from '../budgets/words.ts';
import { HOURS_WORDS } from '../hours/words.ts';
import { useFields } from '../form/use-fields.ts';
import { useWork } from '../work/context.ts';
import { SectionForm, useSection } from './section-form.tsx';
import { useText } from './words.ts';

const UsagePanel = later(() => import('../budgets/usage-panel.tsx').then(({ UsagePanel }) => UsagePanel), {
  words: BUDGETS_WORDS,
});

const ZoneField = later(() => import('../hours/zone-field.tsx').then(({ ZoneField }) => ZoneField), {
  words: HOURS_WORDS,
});

/** "Компания": its name, its language, where it is, and what it has used today. */
export function CompanySection({ company }: { company: Company }) {
  const { phones } = useWork();
  const { settings, common } = useText();
  const form = useSection(company, ['name', 'locale', 'timeZone', 'phoneCountry']);
  const field = useFields(form);
  return (
    <>
      <SectionForm of={form}>
        <section class="section panel stack">
          <Field label={settings.name} {...field('name')} />
          <div class="two">
            <Select
              label={settings.language}
              options={LOCALES.map((value) => ({ value, label: common.languages[value] }))}
              {...field('locale')}
            />
            <Select
              label={settings.phoneCountry}
              hint={settings.phoneCountryHint}
              options={phones.countries.value}
              {...field('phoneCountry')}
            />
          </div>
          <ZoneField {...field('timeZone')} />
        </section>
      </SectionForm>
      <UsagePanel />
    </>
  );
}
