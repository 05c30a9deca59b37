import { useSignal } from '@preact/signals';
import type { Company } from '#domain/company.ts';
import type { Locale } from '#domain/locale.ts';
import { TEXT_KEYS } from '#domain/text/company-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { SectionForm, useSection } from '../settings/section-form.tsx';
import { FIELDS, furtherOf, withLanguage } from './texts-draft.ts';
import { TextField } from './text-field.tsx';
import { useText } from './words.ts';
import './texts.css';

/** "Тексты": what the company's clients read when nobody has written it for them, in each language that the company offers. */
export function TextsSection({ company }: { company: Company }) {
  const { texts, common } = useText();
  const form = useSection(company, FIELDS);
  const own = company.settings.locale;
  const chosen = useSignal<Locale>(own);
  const further = form.values.value.texts;
  const { offered, possible } = furtherOf(further, own);
  const language = chosen.value === own || offered.includes(chosen.value) ? chosen.value : own;
  const tabs = [own, ...offered].map((one) => ({
    value: one,
    label: one === own ? texts.own(common.languages[one]) : common.languages[one],
  }));
  const change = (one: Locale, on: boolean) => {
    form.set('texts', withLanguage(further, one, on));
    chosen.value = on ? one : own;
  };
  return (
    <SectionForm of={form}>
      <section class="section panel stack">
        <div class="text-languages">
          <Tabs
            label={texts.languages}
            tabs={tabs}
            value={language}
            panelId="texts-of-language"
            onChange={(to) => (chosen.value = to)}
          />
          {possible.map((one) => (
            <Button key={one} small kind="quiet" icon="plus" onClick={() => change(one, true)}>
              {texts.add(common.languages[one])}
            </Button>
          ))}
          {language !== own && (
            <Button small kind="quiet" icon="trash" onClick={() => change(language, false)}>
              {texts.remove(common.languages[language])}
            </Button>
          )}
        </div>
        <p class="field-hint">{texts.addHint}</p>
        <p class="field-hint">{texts.rule}</p>
      </section>
      <div id="texts-of-language" role="tabpanel" aria-label={common.languages[language]} class="stack">
        {TEXT_KEYS.map((key) => (
          <TextField key={`${language}.${key}`} form={form} place={{ key, language, own }} company={company} />
        ))}
      </div>
    </SectionForm>
  );
}
