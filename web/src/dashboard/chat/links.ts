import type { Links } from '../../shared/links.ts';
import { ADDRESS, addressOf } from '../../shared/links.ts';

/** The lengths are bounded, so that a long text without "@" is searched in one pass. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{1,59}|\p{L}{2,63})/u
    .source;

/**
 * Links for web addresses and e-mails; only http, https and mailto are ever produced. The widget links web addresses only: a browser from before 2023
 * cannot parse the pattern of an e-mail, and would refuse the whole script that contains it.
 */
export const WEB_AND_EMAIL: Links = {
  pattern: new RegExp(`${ADDRESS}|${EMAIL}`, 'giu'),
  hrefOf: (words) => {
    if (/^https?:/i.test(words)) return addressOf(words);
    const at = words.lastIndexOf('@');
    // Encoded, since the mail program decodes "%": otherwise an address could add fields to the e-mail.
    return `mailto:${encodeURIComponent(words.slice(0, at))}${words.slice(at)}`;
  },
};
