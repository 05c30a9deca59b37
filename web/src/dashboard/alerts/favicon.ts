/** A larger number is not readable on a tab's icon. */
const MOST = 9;

/** The URL of the product's icon with the number of waiting chats. `dark`: the browser's frame is dark, so the ring around the number is dark too. */
export function iconOf(count: number, dark: boolean): string {
  const edge = dark ? '#202124' : '#ffffff';
  const label = count > MOST ? `${MOST}+` : String(count);
  const badge =
    count === 0
      ? ''
      : `<circle cx='21.5' cy='21.5' r='10' fill='#c4271d' stroke='${edge}' stroke-width='1.5'/><text x='21.5' y='26.5' font-family='system-ui,sans-serif' font-size='${label.length > 1 ? 12 : 15}' font-weight='700' fill='#fff' text-anchor='middle'>${label}</text>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='9' fill='#1f5eff'/><path d='M9 10.5h14a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-6.5L12 24v-3.5H9A1.5 1.5 0 0 1 7.5 19v-7A1.5 1.5 0 0 1 9 10.5z' fill='#fff'/>${badge}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Puts a number on the tab's icon, and on the icon of the installed app if there is one. */
export function browserBadge(window: Window, systemDark: MediaQueryList): (count: number) => void {
  let last = 0;
  const draw = () => {
    const link = window.document.querySelector<HTMLLinkElement>('link[rel=icon]');
    if (link) link.href = iconOf(last, systemDark.matches);
  };
  systemDark.addEventListener('change', draw);
  return (count) => {
    last = count;
    draw();
    // Not every browser has this, and some refuse it while the app is not installed.
    window.navigator.setAppBadge?.(count).catch(() => {});
  };
}
