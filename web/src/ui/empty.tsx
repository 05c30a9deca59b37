import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './empty.css';

/** Says what will appear in an empty place, and perhaps what to do. */
export function Empty({
  icon,
  title,
  text,
  isPage = false,
  children,
}: {
  icon: IconName;
  title: string;
  text?: string;
  /** Nothing else is on the page, so its title is the page's heading. */
  isPage?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} size={22} />
      </span>
      {isPage ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
      {text && <p class="empty-text">{text}</p>}
      {children}
    </div>
  );
}
