import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './banner.css';

type Props = {
  icon: IconName;
  tone?: 'warning' | 'danger' | 'accent';
  boxed?: boolean;
  urgent?: boolean;
  children: ComponentChildren;
};

/** A line about the current state. With `urgent` a screen reader announces it at once. */
export function Banner({ icon, tone = 'warning', boxed, urgent, children }: Props) {
  return (
    <div class={classes('banner', tone, boxed && 'boxed')} role={urgent ? 'alert' : 'status'}>
      <Icon name={icon} />
      <span class="grow">{children}</span>
    </div>
  );
}
