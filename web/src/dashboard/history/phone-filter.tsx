import { useState } from 'preact/hooks';
import { PHONE_TEXT_MAX } from '#domain/contract/limits.ts';
import { Field } from '../../ui/field.tsx';
import { useWork } from '../work/context.ts';
import { wantedPhone } from './wanted-phone.ts';
import { useText } from './words.ts';

/** The client's phone, whole or its last four digits. The search starts on Enter or when the field loses the focus. */
export function PhoneFilter({
  phone,
  onChange,
}: {
  phone: string | undefined;
  onChange: (phone: string | undefined) => void;
}) {
  const { company, phones } = useWork();
  const { history: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const shown = phone === undefined ? '' : phone.startsWith('+') ? phones.write.value(phone) : phone;
  const look = async () => {
    if (typed === null || typed === shown) return;
    const wanted = await wantedPhone(typed, company.company.value?.settings.phoneCountry ?? '');
    setWrong(wanted === 'wrong');
    if (wanted === 'wrong') return;
    setTyped(null);
    if (wanted !== phone) onChange(wanted);
  };
  return (
    <div
      onFocusOut={() => void look()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void look();
      }}
    >
      <Field
        small
        type="tel"
        autocomplete="off"
        label={text.phone}
        placeholder={text.phoneHint}
        value={typed ?? shown}
        maxLength={PHONE_TEXT_MAX}
        problem={wrong ? text.phoneWrong : undefined}
        onInput={(value) => {
          setTyped(value);
          setWrong(false);
        }}
      />
    </div>
  );
}
