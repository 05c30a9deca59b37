const HEAD = '<base target="_blank"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">';
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;' };

/** A letter's contents: as a page, '' when it has none, and as plain text. */
type Said = { html: string; text: string };

/** A letter as a mail program would show it; its links open in a new tab. Without HTML, its text. */
export function htmlPage(letter: Said): string {
  const { html } = letter;
  if (html === '') return textPage(letter);
  return html.includes('<head>')
    ? html.replace('<head>', `<head>${HEAD}`)
    : `<!doctype html><head>${HEAD}</head>${html}`;
}

/** A letter's plain text. */
export function textPage({ text }: Said): string {
  const safe = text.replace(/[&<]/g, (sign) => SIGNS[sign] ?? '');
  return `<!doctype html><head>${HEAD}</head><pre style="white-space:pre-wrap;font:15px/1.5 ui-monospace,monospace">${safe}</pre>`;
}

/** The page with the list of letters and the open letter, as HTML or as text. New letters appear without a reload. */
export const LIST_PAGE = `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Почта — RTNO chat</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; --line: #8884; --soft: #8881; --mark: #1f5eff; }
  * { box-sizing: border-box; }
  body { margin: 0; display: grid; grid-template: 52px minmax(0, 1fr) / minmax(260px, 360px) 1fr; height: 100vh; }
  header { grid-column: 1 / -1; display: flex; align-items: center; gap: 8px; padding: 0 16px; border-bottom: 1px solid var(--line); }
  h1 { font-size: 16px; margin: 0; flex: 1; }
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 8px; padding: 4px 12px; min-height: 32px; cursor: pointer; }
  button[aria-pressed="true"] { background: var(--soft); border-color: currentColor; }
  :focus-visible { outline: 2px solid var(--mark); outline-offset: -2px; }
  ul { margin: 0; padding: 0; list-style: none; overflow: auto; border-right: 1px solid var(--line); }
  li button { display: block; width: 100%; text-align: left; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; padding: 10px 16px; }
  li button[aria-current="true"] { background: var(--soft); box-shadow: inset 3px 0 var(--mark); }
  li b, li span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  li span { opacity: .8; font-size: 13px; }
  main { min-height: 0; }
  iframe { border: 0; width: 100%; height: 100%; background: #fff; color-scheme: light; display: block; }
  p { padding: 16px; margin: 0; opacity: .8; }
  @media (max-width: 700px) { body { grid-template: 52px minmax(120px, 35vh) minmax(0, 1fr) / 1fr; } ul { border-right: 0; border-bottom: 1px solid var(--line); } }
</style>
<header>
  <h1>Почта</h1>
  <button id="text" aria-pressed="false">Текст</button>
  <button id="clear">Очистить</button>
</header>
<ul id="list" aria-label="Письма"></ul>
<main id="main"></main>
<script>
  const at = (id) => document.getElementById(id);
  let letters = [];
  let open = null;
  let shown = null;
  let asText = false;
  async function load() {
    letters = await (await fetch('/api/messages')).json();
    if (!letters.some(({ id }) => id === open)) open = letters[0]?.id ?? null;
    show();
  }
  function show() {
    const focused = document.activeElement?.dataset?.id;
    at('list').replaceChildren(...letters.map(row));
    if (focused) document.querySelector('[data-id="' + focused + '"]')?.focus();
    at('text').setAttribute('aria-pressed', String(asText));
    const wanted = open === null ? '' : '/letter/' + open + (asText ? '/text' : '');
    if (wanted !== shown) at('main').replaceChildren(wanted === '' ? nothing() : frame(wanted));
    shown = wanted;
  }
  function row({ id, subject, to, at: time }) {
    const button = Object.assign(document.createElement('button'), { onclick: () => { open = id; show(); } });
    const title = Object.assign(document.createElement('b'), { textContent: subject });
    const more = Object.assign(document.createElement('span'), { textContent: to + ', ' + new Date(time).toLocaleString('ru') });
    button.dataset.id = id;
    button.setAttribute('aria-current', String(id === open));
    button.append(title, more);
    const item = document.createElement('li');
    item.append(button);
    return item;
  }
  function frame(src) {
    const made = Object.assign(document.createElement('iframe'), { title: 'Письмо', src });
    made.sandbox = 'allow-popups allow-popups-to-escape-sandbox';
    return made;
  }
  function nothing() {
    return Object.assign(document.createElement('p'), { textContent: 'Здесь появятся письма, которые отправляет приложение.' });
  }
  at('text').onclick = () => { asText = !asText; show(); };
  at('clear').onclick = () => fetch('/api/messages', { method: 'DELETE' });
  const stream = new EventSource('/api/stream');
  stream.onmessage = load;
  stream.onopen = load;
</script>
</html>`;
