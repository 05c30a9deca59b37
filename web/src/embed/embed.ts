import type { RtnoChat } from './launch.ts';
import { launch } from './launch.ts';
import { pageLocale } from './locale.ts';

declare global {
  interface Window {
    RtnoChat?: RtnoChat;
  }
}

/**
 * The one script on a company's page: `<script async src="…/embed.js" data-company="ID"></script>`, with `data-locale` if the page's language
 * is not the visitor's. A guest there: it loads once, adds one marked element, and when anything fails it fails in silence.
 */
const script = document.currentScript;

function start(): void {
  const { company, locale } = script instanceof HTMLScriptElement ? script.dataset : {};
  if (!company || !(script instanceof HTMLScriptElement)) return;
  // A page that swaps its body runs its scripts again.
  if (window.RtnoChat !== undefined || document.querySelector('[data-rtno-chat]')) return;
  try {
    const language = pageLocale([locale, document.documentElement.lang, navigator.language]);
    window.RtnoChat = launch(company, language, new URL('widget/', script.src));
  } catch {
    // An old browser: the page goes on without a chat.
  }
}

if (document.body === null) document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
