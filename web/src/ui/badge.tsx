import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import './badge.css';

export type BadgeTone = 'neutral' | 'accent' | 'danger' | 'success' | 'warning' | 'bot' | 'solid';

/** A short fact about something: a count, a state. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ComponentChildren }) {
  return <span class={classes('badge', tone !== 'neutral' && tone)}>{children}</span>;
}
