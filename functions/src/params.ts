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
/**
 * Daily budgets (domain/budget.ts), of each company and, by UTC, of the whole deployment; 0 is no limit. Letters are invitations and confirmations;
 * password resets have limits of their own. Storage is what chats write, in MB.
 */
export const LETTERS_PER_DAY = defineInt('LETTERS_PER_DAY', { default: 5_000 });
export const COMPANY_LETTERS_PER_DAY = defineInt('COMPANY_LETTERS_PER_DAY', { default: 200 });
export const MODEL_CALLS_PER_DAY = defineInt('MODEL_CALLS_PER_DAY', { default: 50_000 });
export const COMPANY_MODEL_CALLS_PER_DAY = defineInt('COMPANY_MODEL_CALLS_PER_DAY', { default: 2_000 });
export const CHATS_PER_DAY = defineInt('CHATS_PER_DAY', { default: 200_000 });
export const COMPANY_CHATS_PER_DAY = defineInt('COMPANY_CHATS_PER_DAY', { default: 5_000 });
export const STORAGE_MB_PER_DAY = defineInt('STORAGE_MB_PER_DAY', { default: 40_000 });
export const COMPANY_STORAGE_MB_PER_DAY = defineInt('COMPANY_STORAGE_MB_PER_DAY', { default: 1_000 });
/**
 * How many new visitors of one company may come from one network at once; for all companies together it is ten times as many. 0 switches off all limits
 * on new visitors by network, for load tests from one machine.
 */
export const STARTS_PER_ADDRESS = defineInt('STARTS_PER_ADDRESS', { default: 60 });
/** How many new visitors of a company may call a person from one network at once; five times as many older visitors without an answer yet; 0 is no limit. */
export const CALLS_PER_ADDRESS = defineInt('CALLS_PER_ADDRESS', { default: 6 });

/**
 * How many streams of one company an instance of visitorStream serves at most: three quarters of its places (concurrency), so that no company can take the
 * streams of the others. Whoever gets none reads the conversation now and then. 0 is no limit, for load tests in one process.
 */
export const STREAMS_PER_COMPANY = defineInt('STREAMS_PER_COMPANY', { default: 120 });

/**
 * How many entries at the right end of X-Forwarded-For our own infrastructure writes (network.ts): 1 at the functions' own addresses, one more
 * for each own proxy that every request must pass, 0 where there is none.
 */
export const TRUSTED_HOPS = defineInt('TRUSTED_HOPS', { default: 1 });

/** Where all functions run: one region, so that they stand beside each other and the database. */
export const REGION = defineString('REGION', { default: 'europe-west1' });
/** The region of the function that runs. Outside of a deployment, where nobody has written the settings, it is the default. */
export const regionHere = (): string => REGION.value() || 'europe-west1';
/** The most instances of one function, which bounds what a flood of calls can cost. */
export const MAX_INSTANCES = defineInt('MAX_INSTANCES', { default: 100 });

/**
 * The switch of App Check for `desk` and `account`: the dashboard's key of reCAPTCHA Enterprise; empty is off. Visitors never pass it, since the widget loads
 * nothing of others on a company's page.
 */
export const APP_CHECK_KEY = defineString('APP_CHECK_KEY', { default: '' });

/** The optional language model: `none`, `google` (Google AI) or `openai` (OpenAI or any server that speaks its protocol, at LLM_URL). */
export const LLM_PROVIDER = defineString('LLM_PROVIDER', { default: 'none' });
export const LLM_MODEL = defineString('LLM_MODEL', { default: '' });
/** The address of the model's server, such as http://localhost:11434/v1; empty means the provider's own address. */
export const LLM_URL = defineString('LLM_URL', { default: '' });
export const LLM_KEY = defineSecret('LLM_KEY');
