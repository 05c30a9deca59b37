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

/** A calm line about the state of things; `urgent` interrupts a screen reader. */
export function Banner({ icon, tone = 'warning', boxed, urgent, children }: Props) {
  return (
    <div class={classes('banner', tone, boxed && 'boxed')} role={urgent ? 'alert' : 'status'}>
      <Icon name={icon} />
      <span class="grow">{children}</span>
    </div>
  );
}
