import { render } from 'preact';
import { expect, it } from 'vitest';
import { Icon, addIcons } from './icon.tsx';
import { WORK_ICONS } from './work-icons.ts';

const drawn = (name: 'warning' | 'inbox') => {
  const place = document.createElement('div');
  render(<Icon name={name} />, place);
  return place.querySelector('path')?.getAttribute('d') ?? null;
};

it('the outlines of the workplace are there once it has been loaded, those of the sign-in always', () => {
  expect(drawn('warning')).not.toBeNull();
  expect(drawn('inbox')).toBeNull();
  addIcons(WORK_ICONS);
  expect(drawn('inbox')).toBe(WORK_ICONS.inbox);
});
