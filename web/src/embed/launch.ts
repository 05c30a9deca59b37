import { chatButton } from './button.ts';
import { createPatience, frameAddress, makeFrame, wayOut } from './frame.ts';
import { lookStyle } from './look.ts';
import { pageMemory } from './memory.ts';
import type { Kept, ToFrame, ToPage } from '../shared/port.ts';
import { isToPage, target } from '../shared/port.ts';
import { stayOnPage } from './stay.ts';
import { style } from './style.ts';
import { text } from './text.ts';

/** What a page may do with the chat: `window.RtnoChat`. */
export type RtnoChat = { open: () => void; close: () => void; destroy: () => void };

/**
 * Puts the button on the page. The frame is added when the chat is first opened, so a visitor who never opens it loads a button only. Where a conversation
 * goes on, the frame comes with the page, minimised, and reports the number of unread messages. `look`: how the page wants the button, until the frame has said
 * how the company wants it.
 */
export function launch(company: string, locale: 'ru' | 'en', frameUrl: URL, look = ''): RtnoChat {
  const words = text[locale];
  const memory = pageMemory(company);
  const host = document.createElement('div');
  host.dataset['rtnoChat'] = company;
  host.lang = locale;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const dress = (worn: string) => sheet.replaceSync(style + lookStyle(worn));
  dress(memory.look() ?? look);
  root.adoptedStyleSheets = [sheet];
  const { button, badge } = chatButton();
  root.append(button);
  const address = frameAddress(frameUrl, { company, locale, page: location.origin });
  let frame: HTMLIFrameElement | null = null;
  let out: HTMLElement | null = null;
  let isMute = true;
  let opened = false;
  /** Has a person pressed the button since the page was loaded? */
  let asked = false;
  /** A frame that has sent a message has its own control to minimise it. The button is then hidden (style.ts), so that there is only one such control. */
  const setMute = (mute: boolean) => {
    isMute = mute;
    host.toggleAttribute('data-speaks', !mute);
    if (mute && frame !== null) patience.begin();
    else patience.end();
  };

  const tell = (message: ToFrame) => frame?.contentWindow?.postMessage(message, target(frameUrl.origin));
  const opens = (): ToFrame => ({ rtno: 'page', say: 'open', at: location.origin + location.pathname });
  const tellKept = (kept: Kept) => tell({ rtno: 'page', say: 'memory', kept });
  const load = () => {
    out?.remove();
    out = null;
    if (frame !== null) return;
    frame = makeFrame(address, words.chat, () => isMute && patience.loaded());
    frame.hidden = true;
    setMute(true);
    root.prepend(frame);
  };
  /** Something keeps the frame from loading. A visitor who has opened the chat gets a link to it. */
  const giveUp = () => {
    frame?.remove();
    frame = null;
    if (!opened) return;
    out = wayOut(address, words);
    root.prepend(out);
    // Gives the link the focus that the frame would have got, unless the visitor has moved the focus elsewhere.
    const { activeElement } = document;
    if (asked && (activeElement === host || activeElement === document.body)) out.querySelector('a')?.focus();
  };
  const patience = createPatience(() => host.isConnected && giveUp());
  const show = (open: boolean) => {
    opened = open;
    if (open) load();
    else out?.remove();
    if (frame !== null) frame.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    memory.setOpened(open);
    tell(open ? opens() : { rtno: 'page', say: 'close' });
  };
  const showUnread = (count: number) => {
    badge.hidden = count === 0;
    badge.textContent = count > 9 ? '9+' : String(count);
    button.setAttribute('aria-label', count === 0 ? words.chat : words.unread(count));
  };
  const close = () => {
    const returns = document.activeElement === host;
    show(false);
    if (returns) button.focus();
  };
  const begin = () => {
    if (!opened) return;
    // The frame takes the focus when a person opens it. When it is reopened after a change of page, the focus stays where it is.
    if (root.activeElement === button) frame?.focus();
    tell(opens());
  };
  const hear = (message: ToPage) => {
    setMute(false);
    if (message.say === 'unread') showUnread(message.count);
    else if (message.say === 'talk') memory.setTalks(message.goesOn);
    else if (message.say === 'look') {
      memory.setLook(message.look);
      dress(message.look);
    } else if (message.say === 'keep') memory.keep(message.key, message.value);
    else if (message.say === 'recall') tellKept(memory.kept());
    else if (message.say === 'close') close();
    else begin();
  };
  const onMessage = ({ data, source, origin }: MessageEvent) => {
    if (frame !== null && source === frame.contentWindow && origin === frameUrl.origin && isToPage(data)) hear(data);
  };
  /** Another tab of the site has stored something for its frame. */
  const onStorage = ({ key, newValue }: StorageEvent) => {
    const changed = memory.changed(key, newValue);
    if (changed !== null) tellKept(changed);
  };

  button.addEventListener('click', () => {
    if (opened) return close();
    asked = true;
    show(true);
    frame?.focus();
  });
  window.addEventListener('message', onMessage);
  window.addEventListener('storage', onStorage);
  showUnread(0);
  // A frame that is put back on the page loads again.
  const place = stayOnPage(host, () => setMute(true));
  if (memory.opened()) show(true);
  else if (memory.talks()) load();
  return {
    open: () => {
      place.attach();
      show(true);
    },
    close,
    destroy: () => {
      window.removeEventListener('message', onMessage);
      window.removeEventListener('storage', onStorage);
      place.leave();
      memory.setOpened(false);
      delete window.RtnoChat;
    },
  };
}
