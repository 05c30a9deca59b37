import { classes } from './classes.ts';
import './avatar.css';

export type Dot = 'working' | 'break' | 'leaving' | 'absent';

/** Up to two first letters of a name. */
export function initials(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => word.match(/[\p{L}\p{N}]/u) ?? []);
  return letters.slice(0, 2).join('').toUpperCase() || '·';
}

/** A hue that is always the same for an id: 0-359 degrees. */
export function hueOf(id: string): number {
  let sum = 7;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 3600;
  return sum % 360;
}

/** A person as a circle with initials. The name is written beside it, so screen readers skip the avatar. */
export function Avatar({ id, name, size = 32, dot }: { id: string; name: string; size?: number; dot?: Dot }) {
  return (
    <span
      class="avatar"
      style={{ '--hue': hueOf(id), width: `${size}px`, height: `${size}px` }}
      aria-hidden="true"
      data-initials={initials(name)}
    >
      {dot && <StatusDot dot={dot} />}
    </span>
  );
}

export function StatusDot({ dot }: { dot: Dot }) {
  return <span class={classes('status-dot', dot)} aria-hidden="true" />;
}
