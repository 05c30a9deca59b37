import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Company } from '#domain/company.ts';
import { versionOf } from '#domain/form.ts';
import { useApp } from '../app/context.ts';
import type { Shown } from '../form/choices.tsx';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import type { Form } from '../form/form.ts';
import { FormIn } from '../form/form-in.tsx';
import { useForm } from '../form/use-form.ts';
import type { Setting, SettingsDraft } from './settings-draft.ts';
import { placeInSettings, toCall, toDraft } from './settings-draft.ts';
import { useShown } from './use-shown.ts';
import { useText } from './words.ts';

/**
 * The form of these settings alone: it changes nothing else, and takes in what others save meanwhile. The server wants all settings with their version. So
 * the others are sent as they were when that version was read, and are never older than it.
 */
export function useSection<F extends Setting>(company: Company, fields: readonly F[]) {
  const { desk } = useApp();
  const known = useRef(company);
  if (versionOf(company) > versionOf(known.current)) known.current = company;
  return useForm<Pick<SettingsDraft, F>, unknown>(
    toDraft(fields, company),
    {
      ...toDesk(desk, 'saveSettings', (draft: Pick<SettingsDraft, F>, version) => ({
        ...toCall(draft as Partial<SettingsDraft>, known.current),
        version,
      })),
      placeOf: placeInSettings,
    },
    {
      version: versionOf(company),
      read: (values, version) => {
        known.current = { ...known.current, ...(values as Pick<Company, 'name' | 'settings'>), formVersion: version };
        return toDraft(fields, known.current);
      },
    },
  );
}

type Props<F extends Setting> = { of: Form<Pick<SettingsDraft, F>, unknown>; children: ComponentChildren };

/** The frame of a section that saves. */
export function SectionForm<F extends Setting>({ of, children }: Props<F>) {
  const { settings } = useText();
  // TypeScript cannot tell that the words of all settings hold those of some.
  const shown = useShown() as unknown as Shown<Pick<SettingsDraft, F>>;
  return (
    <FormIn of={of} place="section" said={settings.saved}>
      {children}
      <Choices of={of} shown={shown} />
    </FormIn>
  );
}
