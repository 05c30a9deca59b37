import type { FrameParams } from '../shared/port.ts';

/** How long a frame may send nothing, in ms: after its load event, and before it. */
const LOADED = 2_000;
const UNLOADED = 15_000;

export function frameAddress(url: URL, params: FrameParams): string {
  return `${url.href}#${new URLSearchParams(params)}`;
}

/** The widget's frame. `loaded` is called at each load event. */
export function makeFrame(src: string, title: string, loaded: () => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset['rtnoChatFrame'] = '';
  frame.src = src;
  // A browser fires "load" also when something has blocked the frame.
  frame.addEventListener('load', loaded);
  return frame;
}

/**
 * Waits for the frame's first message of the current load; messages of an earlier load do not count. Calls `onSilent` when no message has come in time,
 * which means that something keeps the frame from loading.
 */
export function createPatience(onSilent: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(onSilent, ms);
  };
  return {
    /** The frame begins to load, for the first time or again. */
    begin: () => wait(UNLOADED),
    loaded: () => wait(LOADED),
    end: () => clearTimeout(timer),
  };
}

/** Shown instead of a frame that cannot load: a link to the same chat in a window of its own. */
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
