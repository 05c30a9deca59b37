import type { RtnoChat } from './launch.ts';
import { launch } from './launch.ts';
import { pageLocale } from './locale.ts';

declare global {
  interface Window {
    RtnoChat?: RtnoChat;
  }
}

/**
 * The one script on a company's page: `<script async src="…/embed.js" data-company="ID"></script>`, with `data-locale` if the page's language is not the
 * visitor's, and `data-look` for a button of the company's own colour and place (look.ts). The script must not disturb that page: it loads once, adds one marked element, and shows no error when something fails.
 */
const script = document.currentScript;

function start(): void {
  const { company, locale, look } = script instanceof HTMLScriptElement ? script.dataset : {};
  if (!company || !(script instanceof HTMLScriptElement)) return;
  // A page that swaps its body runs its scripts again. The chat must not start twice.
  if (window.RtnoChat !== undefined || document.querySelector('[data-rtno-chat]')) return;
  try {
    const language = pageLocale([locale, document.documentElement.lang, navigator.language]);
    window.RtnoChat = launch(company, language, new URL('widget/', script.src), look);
  } catch {
    // An old browser cannot run the chat. The page works without it.
  }
}

if (document.body === null) document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
