import { computed, createModel, effect, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'rtno.theme';

/** The theme: the system's until a person chooses one, which this browser then keeps. */
export const ThemeModel = createModel((storage: Memory, root: HTMLElement, systemDark: MediaQueryList) => {
  const kept = storage.getItem(KEY);
  const theme = signal<Theme>(THEMES.find((known) => known === kept) ?? 'system');
  const dark = signal(systemDark.matches);
  systemDark.addEventListener('change', (event) => {
    dark.value = event.matches;
  });
  const shown = computed(() => (theme.value === 'system' ? (dark.value ? 'dark' : 'light') : theme.value));
  effect(() => {
    root.dataset['theme'] = shown.value;
  });
  return {
    theme,
    choose: (next: Theme) => {
      theme.value = next;
      storage.setItem(KEY, next);
    },
  };
});
export type ThemeState = InstanceType<typeof ThemeModel>;
