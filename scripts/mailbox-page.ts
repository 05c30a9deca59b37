import type { Kept } from './mailbox.ts';

/** One letter as it would be shown by a mail program; its links open in a new tab. */
export function letterPage({ html, text }: Kept): string {
  const base = '<base target="_blank">';
  if (html.includes('<body')) return html.replace('<body', `<head>${base}</head><body`);
  return `<!doctype html><head>${base}</head><pre style="white-space:pre-wrap">${text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</pre>`;
}

/** The list of letters and the open one; new letters come by themselves. */
export const LIST_PAGE = `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Почта разработчика</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; --line: #8884; --soft: #8881; --mark: #1f5eff; }
  body { margin: 0; display: grid; grid-template: 48px 1fr / minmax(260px, 360px) 1fr; height: 100vh; }
  header { grid-column: 1 / -1; display: flex; align-items: center; gap: 12px; padding: 0 16px; border-bottom: 1px solid var(--line); }
  h1 { font-size: 16px; margin: 0; flex: 1; }
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 8px; padding: 4px 12px; cursor: pointer; }
  :focus-visible { outline: 2px solid var(--mark); outline-offset: -2px; }
  ul { margin: 0; padding: 0; list-style: none; overflow: auto; border-right: 1px solid var(--line); }
  li button { display: block; width: 100%; text-align: left; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; padding: 10px 16px; }
  li button[aria-current="true"] { background: var(--soft); box-shadow: inset 3px 0 var(--mark); }
  li b, li span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  li span { opacity: .75; font-size: 13px; }
  iframe { border: 0; width: 100%; height: 100%; background: #fff; color-scheme: light; }
  p { padding: 16px; margin: 0; opacity: .75; }
  @media (max-width: 700px) { body { grid-template: 48px minmax(120px, 35vh) 1fr / 1fr; } ul { border-right: 0; border-bottom: 1px solid var(--line); } }
</style>
<header><h1>Почта разработчика</h1><button id="clear">Очистить</button></header>
<ul id="list" aria-label="Письма"></ul>
<main id="main"><p>Здесь появятся письма, которые отправляет приложение.</p></main>
<script>
  const list = document.getElementById('list');
  const main = document.getElementById('main');
  let open = null;
  async function show() {
    const letters = await (await fetch('/api/messages')).json();
    list.replaceChildren(...letters.map((letter) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      const [subject, to] = [document.createElement('b'), document.createElement('span')];
      subject.textContent = letter.subject;
      to.textContent = letter.to + ', ' + new Date(letter.at).toLocaleString('ru');
      button.append(subject, to);
      button.setAttribute('aria-current', String(letter.id === open));
      button.onclick = () => { open = letter.id; view(); show(); };
      item.append(button);
      return item;
    }));
    if (open === null && letters[0]) { open = letters[0].id; view(); show(); }
  }
  function view() {
    const frame = document.createElement('iframe');
    frame.title = 'Письмо';
    frame.sandbox = 'allow-popups allow-popups-to-escape-sandbox';
    frame.src = '/letter/' + open;
    main.replaceChildren(frame);
  }
  document.getElementById('clear').onclick = async () => { await fetch('/api/messages', { method: 'DELETE' }); open = null; main.replaceChildren(); show(); };
  new EventSource('/api/stream').onmessage = show;
  show();
</script>
</html>`;
