import { LOCALES } from '#domain/locale.ts';
import { Select } from '../../ui/field.tsx';
import { useApp } from './context.ts';
import { THEMES } from './theme.ts';
import { useText } from './words.ts';

/** The language of the dashboard, for this browser. */
export function LanguageSelect({ small = false }: { small?: boolean }) {
  const { locale } = useApp();
  const { common } = useText();
  return (
    <Select
      label={common.language}
      bareLabel={small}
      small={small}
      value={locale.locale.value}
      options={LOCALES.map((value) => ({ value, label: common.languages[value] }))}
      onChange={locale.choose}
    />
  );
}

/** Light, dark, or as the system has it. */
export function ThemeSelect({ small = false }: { small?: boolean }) {
  const { theme } = useApp();
  const { common } = useText();
  return (
    <Select
      label={common.theme}
      bareLabel={small}
      small={small}
      value={theme.theme.value}
      options={THEMES.map((value) => ({ value, label: common.themes[value] }))}
      onChange={theme.choose}
    />
  );
}
