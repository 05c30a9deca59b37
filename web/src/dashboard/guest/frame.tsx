import type { ComponentChildren } from 'preact';
import { Brand } from '../app/brand.tsx';
import { LanguageSelect, ThemeSelect } from '../app/preferences.tsx';
import { useText } from './words.ts';
import './guest.css';

/** The page around a form for guests. */
export function Frame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const text = useText();
  return (
    <div class="guest">
      <main class="guest-main" tabIndex={-1}>
        <div class="guest-brand">
          <Brand />
          {text.product}
        </div>
        <section class="guest-card panel">
          <h1>{title}</h1>
          {lead && <p class="faint">{lead}</p>}
          {children}
        </section>
      </main>
      <footer class="guest-foot">
        <LanguageSelect small />
        <ThemeSelect small />
        <a href={`mailto:${text.supportEmail}`}>{text.supportEmail}</a>
      </footer>
    </div>
  );
}
