import { useSignal } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Link } from '../app/link.tsx';
import type { SettingsSection } from './sections.ts';
import { SETTINGS_SECTIONS } from './sections.ts';
import { useText } from './words.ts';

/** The sections of the settings. On a phone they stand behind a button that names the open one. */
export function SectionsMenu({ section }: { section: SettingsSection }) {
  const { settings } = useText();
  const isOpen = useSignal(false);
  return (
    <nav class={classes('settings-menu', isOpen.value && 'open')} aria-label={settings.menu}>
      <div class="settings-menu-toggle">
        <Button icon="menu" expanded={isOpen.value} onClick={() => (isOpen.value = !isOpen.value)}>
          {settings.sections[section]}
        </Button>
      </div>
      <ul>
        {SETTINGS_SECTIONS.map((one) => (
          <li key={one}>
            <Link
              to={{ page: 'settings', section: one }}
              current={one === section ? 'page' : undefined}
              class="settings-link"
              onFollow={() => (isOpen.value = false)}
            >
              {settings.sections[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
