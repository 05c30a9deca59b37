import type { WorkIcon } from './work-icons.ts';

/** Outlines on a 20 by 20 grid, drawn in the colour of the text around. Those here are seen before anybody has signed in. */
const PATHS = {
  person: 'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3.8 16.8c.5-3 2.9-4.6 6.2-4.6s5.7 1.6 6.2 4.6',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  up: 'M5 12.5l5-5 5 5',
  next: 'M7.5 5l5 5-5 5',
  down: 'M5 7.5l5 5 5-5',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2.5v1M10 16.5v1M2.5 10h1M16.5 10h1M4.7 4.7l.7.7M14.6 14.6l.7.7M15.3 4.7l-.7.7M5.4 14.6l-.7.7',
  moon: 'M16 11.6A6.3 6.3 0 0 1 8.4 4a6.3 6.3 0 1 0 7.6 7.6z',
  warning: 'M10 3.5l7 12.5H3zM10 8.5v3.5M10 14h.01',
  offline:
    'M3 3l14 14M3.5 8.5A9.5 9.5 0 0 1 7 6.2M10.5 5.5a9.5 9.5 0 0 1 6 3M6.2 11.5a5.5 5.5 0 0 1 3-1.5M13.8 11.5l-.6-.5M10 14.5h.01',
  mail: 'M3.5 5h13v10h-13zM3.5 5.5l6.5 5 6.5-5',
  retry: 'M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.8v3.7h-3.7',
  language:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM3 10h14M10 3c2 2 2.8 4.4 2.8 7S12 15 10 17c-2-2-2.8-4.4-2.8-7S8 5 10 3z',
} as const;

const known: Partial<Record<string, string>> = { ...PATHS };

/** Adds the outlines of a part of the dashboard that is loaded later (work-icons.ts). */
export function addIcons(paths: Readonly<Record<string, string>>): void {
  Object.assign(known, paths);
}

export type IconName = keyof typeof PATHS | WorkIcon;

/** An icon beside text. An icon alone needs a name on its button. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={known[name]} />
    </svg>
  );
}
