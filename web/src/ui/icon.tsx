/** Outlines on a 20 by 20 grid, drawn in the colour of the text around. */
const PATHS = {
  inbox: 'M3 11.5h3.6l1.2 2h4.4l1.2-2H17M4.6 5h10.8l1.6 6.5V15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-3.5z',
  queue: 'M4 5h12M4 10h12M4 15h7',
  chats:
    'M4 4h8a1.5 1.5 0 0 1 1.5 1.5v4A1.5 1.5 0 0 1 12 11H8l-3 2.5V11H4a1.5 1.5 0 0 1-1.5-1.5v-4A1.5 1.5 0 0 1 4 4zM9 14h3.5l3 2.5V14h.5a1.5 1.5 0 0 0 1.5-1.5V9',
  people:
    'M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM2.5 16c.3-2.7 2.3-4.2 5-4.2s4.7 1.5 5 4.2M12.8 4.3a2.6 2.6 0 0 1 0 5M14.6 12.2c1.7.5 2.7 1.8 2.9 3.8',
  topics: 'M3.5 4h5.6l7.4 7.4a1.4 1.4 0 0 1 0 2L13 16.9a1.4 1.4 0 0 1-2 0L3.5 9.5zM7 7.5h.01',
  book: 'M4 4.5A1.5 1.5 0 0 1 5.5 3H16v11H5.5A1.5 1.5 0 0 0 4 15.5zM4 15.5A1.5 1.5 0 0 0 5.5 17H16',
  settings: 'M3 6h6M13 6h4M11 4v4M3 14h3M10 14h7M8 12v4',
  find: 'M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM13.5 13.5L17 17',
  reports: 'M3.5 16.5h13M6 16.5V10M10 16.5v-11M14 16.5V7.5',
  filter: 'M3.5 5.5h13M6 10h8M8.5 14.5h3',
  save: 'M10 3.5v9M6.5 9.5L10 13l3.5-3.5M4 16.5h12',
  person: 'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3.8 16.8c.5-3 2.9-4.6 6.2-4.6s5.7 1.6 6.2 4.6',
  full: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  up: 'M5 12.5l5-5 5 5',
  grip: 'M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01',
  next: 'M7.5 5l5 5-5 5',
  down: 'M5 7.5l5 5 5-5',
  keyboard: 'M3 5.5h14v9H3zM6 8.5h.01M8.7 8.5h.01M11.3 8.5h.01M14 8.5h.01M6.5 11.5h7',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  archive: 'M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M8 10.5h4',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  mute: 'M9.5 5L6 8H3.5v4H6l3.5 3zM13 8l4 4M17 8l-4 4',
  hush: 'M4.5 4.5h11a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H9.5L6 15.5v-3H4.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM8 6.5l4 4M12 6.5l-4 4',
  sound: 'M9.5 5L6 8H3.5v4H6l3.5 3zM12.5 8a3 3 0 0 1 0 4M14.5 6a6 6 0 0 1 0 8',
  smile: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7 11.5c1.5 2.3 4.5 2.3 6 0M7.5 8h.01M12.5 8h.01',
  copy: 'M7.5 7.5h8a.5.5 0 0 1 .5.5v8a.5.5 0 0 1-.5.5h-8A.5.5 0 0 1 7 16V8a.5.5 0 0 1 .5-.5zM13 7.5V4.3a.8.8 0 0 0-.8-.8H4.3a.8.8 0 0 0-.8.8v7.9c0 .4.4.8.8.8H7',
  edit: 'M12.5 4.5l3 3L7 16H4v-3zM11 6l3 3',
  send: 'M3.5 10L16.5 4l-4 12.5-3-5zM9.5 11.5l3-3',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6.5V10l2.5 2',
  phone:
    'M5 3.5h2.5L9 7.5 7.3 9a9 9 0 0 0 3.7 3.7l1.5-1.7 4 1.5V15a1.5 1.5 0 0 1-1.6 1.5A12 12 0 0 1 3.5 5.1 1.5 1.5 0 0 1 5 3.5z',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7.2M3.5 3.7v3.5H7M10 6.7V10l2.3 1.7',
  bot: 'M5.5 7h9A1.5 1.5 0 0 1 16 8.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 13.5v-5A1.5 1.5 0 0 1 5.5 7zM10 7V4M7.5 10.5v1M12.5 10.5v1',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2.5v1M10 16.5v1M2.5 10h1M16.5 10h1M4.7 4.7l.7.7M14.6 14.6l.7.7M15.3 4.7l-.7.7M5.4 14.6l-.7.7',
  moon: 'M16 11.6A6.3 6.3 0 0 1 8.4 4a6.3 6.3 0 1 0 7.6 7.6z',
  warning: 'M10 3.5l7 12.5H3zM10 8.5v3.5M10 14h.01',
  offline:
    'M3 3l14 14M3.5 8.5A9.5 9.5 0 0 1 7 6.2M10.5 5.5a9.5 9.5 0 0 1 6 3M6.2 11.5a5.5 5.5 0 0 1 3-1.5M13.8 11.5l-.6-.5M10 14.5h.01',
  plus: 'M10 4v12M4 10h12',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10',
  mail: 'M3.5 5h13v10h-13zM3.5 5.5l6.5 5 6.5-5',
  leave: 'M8 3.5H4.5v13H8M12 6.5l3.5 3.5-3.5 3.5M15.5 10H8',
  columns: 'M3.5 4h13v12h-13zM8 4v12M12.2 4v12',
  details: 'M3.5 4h13v12h-13zM12 4v12',
  transfer: 'M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3',
  bell: 'M10 3.5a4.5 4.5 0 0 1 4.5 4.5c0 4 1.5 5 1.5 5H4s1.5-1 1.5-5A4.5 4.5 0 0 1 10 3.5zM8.5 15.5a1.6 1.6 0 0 0 3 0',
  retry: 'M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.8v3.7h-3.7',
  language:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM3 10h14M10 3c2 2 2.8 4.4 2.8 7S12 15 10 17c-2-2-2.8-4.4-2.8-7S8 5 10 3z',
} as const;

export type IconName = keyof typeof PATHS;

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
      <path d={PATHS[name]} />
    </svg>
  );
}
