import type { Company } from '#domain/company.ts';
import { SectionForm, useSection } from '../settings/section-form.tsx';
import { ClientsPanel } from './clients-panel.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { KeepingPanel } from './keeping-panel.tsx';
import { MaskingPanel } from './masking-panel.tsx';

/** "Личные данные": what is hidden, how long what is kept, what clients agree to, and what is done with the data of one of them. */
export function PrivacySection({ company }: { company: Company }) {
  const form = useSection(company, ['masking', 'keeping', 'consent']);
  const { masking, keeping, consent } = form.values.value;
  const problems = form.problems.value;
  return (
    <>
      <SectionForm of={form}>
        <MaskingPanel
          value={masking}
          problems={problems}
          onChange={(value) => form.set('masking', { ...value, own: [...value.own] })}
        />
        <ConsentPanel
          value={consent}
          version={company.settings.consent.version}
          problems={problems}
          onChange={(value) => form.set('consent', value)}
        />
        <KeepingPanel value={keeping} problems={problems} onChange={(value) => form.set('keeping', value)} />
      </SectionForm>
      <ClientsPanel />
    </>
  );
}
