import type { Links } from '../../shared/links.ts';
import { ADDRESS, addressOf } from '../../shared/links.ts';

/** Bounded, so that a long text without "@" is read in one pass. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{1,59}|\p{L}{2,63})/u
    .source;

/**
 * Web addresses and e-mails: nothing but http, https and mailto ever comes out. The widget follows web addresses only: a browser from before 2023
 * does not read the pattern of an e-mail, and would run nothing of a script that holds it.
 */
export const WEB_AND_EMAIL: Links = {
  pattern: new RegExp(`${ADDRESS}|${EMAIL}`, 'giu'),
  hrefOf: (words) => {
    if (/^https?:/i.test(words)) return addressOf(words);
    const at = words.lastIndexOf('@');
    // A percent sign would be decoded, and could smuggle fields into the letter.
    return `mailto:${encodeURIComponent(words.slice(0, at))}${words.slice(at)}`;
  },
};
