import type { Look } from '#domain/look/look.ts';
import { publicLook } from '#domain/look/look.ts';
import { Button } from '../../ui/button.tsx';
import { buttonLook } from '../../shared/button-look.ts';
import { useCopy } from '../chat/copy-button.tsx';
import { useText } from './words.ts';
import './embed-code.css';

/** The line of HTML that puts the chat on the company's own pages, with the button's colour and place, where they are chosen. */
export function EmbedCode({ companyId, look }: { companyId: string; look: Look | null }) {
  const { look: text } = useText();
  const dressed = look ? ` data-look="${buttonLook(publicLook(look))}"` : '';
  const code = `<script async src="${location.origin}/embed.js" data-company="${companyId}"${dressed}></script>`;
  const copy = useCopy(text.embedCopied);
  return (
    <section class="section panel stack">
      <h3>{text.embed}</h3>
      <p class="faint">{text.embedLead}</p>
      <div class="row">
        <input class="field-box embed-code" readOnly aria-label={text.embed} value={code} />
        <Button icon="copy" label={text.embedCopy} onClick={() => void copy(code)} />
      </div>
    </section>
  );
}
