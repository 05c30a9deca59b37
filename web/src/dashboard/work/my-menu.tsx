import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from './context.ts';
import { keysOf } from '../keys/shortcuts.ts';
import { shownKeys } from '../keys/shown-keys.ts';
import { useSignOut } from './use-sign-out.tsx';
import { useText } from './words.ts';

/** The person's own menu: the profile, the theme and the language, help, and sign-out. */
export function MyMenu() {
  const { session, router, theme, locale } = useApp();
  const { self, keys } = useWork();
  const text = useText();
  const { id, firstName, role } = self.value;
  const dark = document.documentElement.dataset['theme'] === 'dark';
  const other = locale.locale.value === 'ru' ? 'en' : 'ru';
  const { signOut, question } = useSignOut();
  return (
    <>
      <Menu
        label={text.nav.account}
        opener={(props) => (
          <button {...props} type="button" class="me-button" aria-label={`${text.nav.account}: ${firstName}`}>
            <Avatar id={id} name={firstName} />
          </button>
        )}
      >
        {(close) => (
          <>
            <p class="menu-note">
              <strong>{firstName}</strong>
              {text.role[role]} · {session.user.value?.email}
            </p>
            <div class="menu-line" />
            <MenuItem
              label={text.pages.profile}
              mark={<Icon name="person" />}
              onChoose={() => {
                close();
                router.go({ page: 'profile' });
              }}
            />
            <MenuItem
              label={`${text.common.theme}: ${text.common.themes[dark ? 'light' : 'dark'].toLowerCase()}`}
              mark={<Icon name={dark ? 'sun' : 'moon'} />}
              onChoose={() => {
                theme.choose(dark ? 'light' : 'dark');
                close();
              }}
            />
            <MenuItem
              label={text.common.languages[other]}
              mark={<Icon name="language" />}
              onChoose={() => {
                close();
                locale.choose(other);
              }}
            />
            <MenuItem
              label={`${text.keys.palette} (${shownKeys(keysOf('palette'))})`}
              mark={<Icon name="find" />}
              onChoose={() => {
                close();
                keys.palette();
              }}
            />
            <MenuItem
              label={text.keys.title}
              mark={<Icon name="keyboard" />}
              onChoose={() => {
                close();
                keys.list();
              }}
            />
            <a class="menu-item" role="menuitem" tabIndex={-1} href={`mailto:${text.supportEmail}`}>
              <Icon name="mail" />
              <span class="grow">
                {text.nav.help}
                <span class="field-hint">{text.supportEmail}</span>
              </span>
            </a>
            <div class="menu-line" />
            <MenuItem
              label={text.nav.signOut}
              mark={<Icon name="leave" />}
              onChoose={() => {
                close();
                signOut();
              }}
            />
          </>
        )}
      </Menu>
      {question}
    </>
  );
}
