import { Button } from '../../ui/button.tsx';
import { useCopy } from '../chat/copy-button.tsx';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';
import './embed-code.css';

/** The line of HTML that puts the chat on the company's own pages. */
export function EmbedCode() {
  const { company } = useWork();
  const { settings } = useText();
  const code = `<script async src="${location.origin}/embed.js" data-company="${company.company.value?.id ?? ''}"></script>`;
  const copy = useCopy(settings.embedCopied);
  return (
    <section class="section panel stack">
      <h2>{settings.embed}</h2>
      <p class="faint">{settings.embedLead}</p>
      <div class="row">
        <input class="field-box embed-code" readOnly aria-label={settings.embedCode} value={code} />
        <Button icon="copy" label={settings.embedCopy} onClick={() => void copy(code)} />
      </div>
    </section>
  );
}
