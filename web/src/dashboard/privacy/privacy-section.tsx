import type { Company } from '#domain/company.ts';
import { SectionForm, useSection } from '../settings/section-form.tsx';
import { MaskingPanel } from './masking-panel.tsx';

/** "Личные данные": what is hidden, how long what is kept, and what clients agree to. */
export function PrivacySection({ company }: { company: Company }) {
  const form = useSection(company, ['masking']);
  const { masking } = form.values.value;
  return (
    <SectionForm of={form}>
      <MaskingPanel
        value={masking}
        problems={form.problems.value}
        onChange={(value) => form.set('masking', { ...value, own: [...value.own] })}
      />
    </SectionForm>
  );
}
