/** What the deployment sets (README: "Deploy"): the address where people reach the dashboard and the SMTP server. */
import { defineInt, defineSecret, defineString } from 'firebase-functions/params';

export const PUBLIC_URL = defineString('PUBLIC_URL', {
  description: 'Where the dashboard is served, without a slash at the end',
});
export const SMTP_HOST = defineString('SMTP_HOST', { description: 'The SMTP server that sends the letters' });
export const SMTP_PORT = defineInt('SMTP_PORT', { default: 587 });
export const SMTP_USER = defineString('SMTP_USER', { default: '' });
export const SMTP_PASS = defineSecret('SMTP_PASS');
export const MAIL_FROM = defineString('MAIL_FROM', { description: 'The sender, as in "RTNO chat <chat@example.com>"' });
/** Where "!" in the dashboard sends feedback; the same address is shown there (manual). */
export const FEEDBACK_TO = defineString('FEEDBACK_TO', { default: 'rtnobusiness@gmail.com' });
/** Invitations and confirmations that leave in a day; 0 is no limit. New passwords and feedback have limits of their own. */
export const LETTERS_PER_DAY = defineInt('LETTERS_PER_DAY', { default: 5_000 });
/** New visitors of a company from one network at once, ten times as many of all companies; 0 is no limit by network at all, for load tests from one machine. */
export const STARTS_PER_ADDRESS = defineInt('STARTS_PER_ADDRESS', { default: 60 });
/** New visitors of a company who call a person from one network at once, five times as many of older ones whom nobody has answered; 0 is no limit. */
export const CALLS_PER_ADDRESS = defineInt('CALLS_PER_ADDRESS', { default: 6 });

/**
 * How many entries at the right end of X-Forwarded-For our own infrastructure writes (network.ts): 1 at the functions' own addresses, one more
 * for each own proxy that every request must pass, 0 where there is none.
 */
export const TRUSTED_HOPS = defineInt('TRUSTED_HOPS', { default: 1 });

/** How many instances of each door stand ready when nobody calls: what a person meets first takes seconds to begin. 0 costs nothing while it is quiet. */
export const WARM_INSTANCES = defineInt('WARM_INSTANCES', { default: 1 });

/** The optional language model: `none`, `google` (Google AI) or `openai` (OpenAI or any server that speaks its protocol, at LLM_URL). */
export const LLM_PROVIDER = defineString('LLM_PROVIDER', { default: 'none' });
export const LLM_MODEL = defineString('LLM_MODEL', { default: '' });
/** Such as http://localhost:11434/v1; empty is the provider's own address. */
export const LLM_URL = defineString('LLM_URL', { default: '' });
export const LLM_KEY = defineSecret('LLM_KEY');
