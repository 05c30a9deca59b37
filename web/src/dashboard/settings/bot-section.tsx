import { MODEL_HELP } from '#domain/bot/llm/help.ts';
import { LEVELS } from '#domain/bot/level.ts';
import type { Company } from '#domain/company.ts';
import { Select } from '../../ui/field.tsx';
import { useFields } from '../form/use-fields.ts';
import { SectionForm, useSection } from './section-form.tsx';
import { useText } from './words.ts';

/** "Бот": how sure it must be and whether a language model helps it. */
export function BotSection({ company }: { company: Company }) {
  const { settings, level } = useText();
  const form = useSection(company, ['botLevel', 'languageModel']);
  const field = useFields(form);
  return (
    <SectionForm of={form}>
      <section class="section panel stack">
        <div class="two">
          <Select
            label={settings.botLevel}
            options={LEVELS.map((value) => ({ value, label: level[value] }))}
            {...field('botLevel')}
          />
          <Select
            label={settings.languageModel}
            hint={settings.languageModelHint}
            options={MODEL_HELP.map((value) => ({ value, label: settings.modelHelp[value] }))}
            {...field('languageModel')}
          />
        </div>
      </section>
    </SectionForm>
  );
}
