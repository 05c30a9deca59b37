import { chatButton } from './button.ts';
import type { FrameParams, ToFrame } from './port.ts';
import { isToPage, target } from './port.ts';
import { style } from './style.ts';
import { text } from './text.ts';

/** What a page may do with the chat: `window.RtnoChat`. */
export type RtnoChat = { open: () => void; close: () => void; destroy: () => void };

/** Puts the button on the page. The frame comes with the first opening, so a visitor who never asks pays for a button only. */
export function launch(company: string, locale: 'ru' | 'en', frameUrl: URL): RtnoChat {
  const words = text[locale];
  const memory = tabMemory(`rtno-chat:${company}`);
  const host = document.createElement('div');
  host.dataset['rtnoChat'] = company;
  host.lang = locale;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const { button, badge } = chatButton();
  root.append(button);
  let frame: HTMLIFrameElement | null = null;

  const tell = (say: ToFrame['say']) => {
    frame?.contentWindow?.postMessage({ rtno: 'page', say } satisfies ToFrame, target(frameUrl.origin));
  };
  const show = (open: boolean) => {
    if (frame !== null) frame.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    memory.set(open);
    tell(open ? 'open' : 'close');
  };
  const showUnread = (count: number) => {
    badge.hidden = count === 0;
    badge.textContent = count > 9 ? '9+' : String(count);
    button.setAttribute('aria-label', count === 0 ? words.chat : words.unread(count));
  };
  const open = () => {
    if (frame === null) {
      frame = makeFrame(frameUrl, { company, locale, page: location.origin }, words.chat);
      root.prepend(frame);
    }
    show(true);
  };
  const close = () => {
    const returns = document.activeElement === host;
    show(false);
    if (returns) button.focus();
  };
  const onMessage = ({ data, source, origin }: MessageEvent) => {
    if (frame === null || source !== frame.contentWindow || origin !== frameUrl.origin || !isToPage(data)) return;
    if (data.say === 'unread') showUnread(data.count);
    else if (data.say === 'close') close();
    else if (!frame.hidden) {
      // Opened by a person, the frame gets the focus; opened again after a change of page, it leaves the focus where it is.
      if (root.activeElement === button) frame.focus();
      tell('open');
    }
  };

  button.addEventListener('click', () => {
    if (frame !== null && !frame.hidden) return close();
    open();
    frame?.focus();
  });
  window.addEventListener('message', onMessage);
  showUnread(0);
  document.body.append(host);
  if (memory.get()) open();
  return {
    open,
    close,
    destroy: () => {
      window.removeEventListener('message', onMessage);
      host.remove();
      memory.set(false);
      delete window.RtnoChat;
    },
  };
}

function makeFrame(url: URL, params: FrameParams, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset['rtnoChatFrame'] = '';
  frame.src = `${url.href}#${new URLSearchParams(params)}`;
  return frame;
}

/** Was it open in this tab? A page that forbids storage simply forgets. */
function tabMemory(key: string) {
  const attempt = <T>(work: () => T) => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    get: () => attempt(() => sessionStorage.getItem(key)) === 'open',
    set: (open: boolean) =>
      attempt(() => (open ? sessionStorage.setItem(key, 'open') : sessionStorage.removeItem(key))),
  };
}
