import type { FrameParams } from '../shared/port.ts';

/** So long a frame may stay silent, in ms: once it has loaded, and until then. */
const LOADED = 2_000;
const UNLOADED = 15_000;

export function frameAddress(url: URL, params: FrameParams): string {
  return `${url.href}#${new URLSearchParams(params)}`;
}

/** The widget's frame. `loaded` is told of each load. */
export function makeFrame(src: string, title: string, loaded: () => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset['rtnoChatFrame'] = '';
  frame.src = src;
  // A browser says that a frame has loaded also when something has blocked it.
  frame.addEventListener('load', loaded);
  return frame;
}

/**
 * Waits for a frame's first word of the load that is under way, and of no load before it; `onSilent` is told when the word should have come:
 * something keeps the frame from loading.
 */
export function createPatience(onSilent: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(onSilent, ms);
  };
  return {
    /** The frame begins to load, for the first time or anew. */
    begin: () => wait(UNLOADED),
    loaded: () => wait(LOADED),
    end: () => clearTimeout(timer),
  };
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
