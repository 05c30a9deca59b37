import type { FrameParams } from './port.ts';

/** So long a frame may stay silent, in ms: once it has loaded, and in all. */
const LOADED = 2_000;
const IN_ALL = 15_000;

export function frameAddress(url: URL, params: FrameParams): string {
  return `${url.href}#${new URLSearchParams(params)}`;
}

/** The widget's frame. `isMute` asks whether it has said nothing yet; `onMute` is told when it should have: something keeps it from loading. */
export function makeFrame(src: string, title: string, isMute: () => boolean, onMute: () => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset['rtnoChatFrame'] = '';
  frame.src = src;
  const ask = () => frame.isConnected && isMute() && onMute();
  // A browser says that a frame has loaded also when something has blocked it.
  frame.addEventListener('load', () => setTimeout(ask, LOADED));
  setTimeout(ask, IN_ALL);
  return frame;
}

/** What stands in the frame's place when the frame cannot: the same chat in a window of its own. */
export function wayOut(href: string, words: { blocked: string; apart: string }): HTMLElement {
  const panel = document.createElement('p');
  panel.className = 'out';
  panel.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = words.apart;
  panel.append(words.blocked, link);
  return panel;
}
