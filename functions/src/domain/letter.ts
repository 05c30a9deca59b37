import type { Locale, Texts } from './locale.ts';
import { leadingNowhere } from './link.ts';
import type { Letter } from './mail.ts';
import { quoted } from './quoted.ts';
import type { Role } from './role.ts';
import { fill } from './template.ts';

type Words = { subject: Texts; lead: Texts; button: Texts; small: Texts };

/** The longest name in a letter, in characters; a longer one is cut. */
const LONGEST = 60;

const INVITATION: Words = {
  subject: { ru: 'Приглашение в компанию {company}: RTNO chat', en: 'Invitation to {company}: RTNO chat' },
  lead: {
    ru: '{inviter} приглашает вас в команду поддержки компании {company} в RTNO chat. Ваша роль: {role}.',
    en: '{inviter} invites you to the support team of {company} in RTNO chat. Your role: {role}.',
  },
  button: { ru: 'Принять приглашение', en: 'Accept the invitation' },
  small: {
    ru: 'Ссылка действует 7 дней и только один раз. Если вы не ждали этого письма, ничего не делайте.',
    en: 'The link works for 7 days and only once. If you did not expect this letter, do nothing.',
  },
};

/** The subject for a company whose mailbox is not proven. It leaves out the name of the company, since anybody may have made it up. */
const FROM_UNPROVEN: Texts = {
  ru: 'Приглашение в команду поддержки: RTNO chat',
  en: 'Invitation to a support team: RTNO chat',
};

const ROLE_NAMES: Readonly<Record<Role, Texts>> = {
  operator: { ru: 'оператор', en: 'operator' },
  supervisor: { ru: 'супервайзер', en: 'supervisor' },
  admin: { ru: 'администратор', en: 'administrator' },
};

/** Holds nothing that was typed at the sign-up, since the mailbox may be that of a stranger. */
const CONFIRMATION: Words = {
  subject: { ru: 'Подтвердите почту: RTNO chat', en: 'Confirm your e-mail: RTNO chat' },
  lead: {
    ru: 'С этой почтой зарегистрировали компанию в RTNO chat. Подтвердите почту в течение 7 дней после регистрации: иначе компания и её данные будут удалены, а до подтверждения можно отправить только три приглашения.',
    en: 'A company has been signed up in RTNO chat with this e-mail. Confirm it within 7 days of the sign-up: otherwise the company and its data will be removed, and until then only three invitations can be sent.',
  },
  button: { ru: 'Подтвердить почту', en: 'Confirm the e-mail' },
  small: {
    ru: 'Это были не вы? Откройте ссылку и нажмите «Это не я»: регистрация удалится, и адрес останется за вами.',
    en: 'It was not you? Open the link and press “It was not me”: the sign-up will be removed, and the address stays yours.',
  },
};

const RESET: Words = {
  subject: { ru: 'Новый пароль для RTNO chat', en: 'A new password for RTNO chat' },
  lead: { ru: 'Вы попросили сменить пароль.', en: 'You asked for a new password.' },
  button: { ru: 'Задать новый пароль', en: 'Set a new password' },
  small: {
    ru: 'Если это были не вы, ничего не делайте: пароль останется прежним.',
    en: 'If it was not you, do nothing: the password stays as it is.',
  },
};

/** The letter with the button "Принять приглашение". `link` is absolute; `isProven`: somebody has proven the company's own mailbox. */
export function invitationLetter(
  values: { company: string; inviter: string; role: Role; isProven: boolean; link: string },
  locale: Locale,
): Letter {
  const company = quoted(leadingNowhere(values.company, LONGEST), locale);
  const inviter = leadingNowhere(values.inviter, LONGEST);
  const role = ROLE_NAMES[values.role][locale];
  const words = values.isProven ? INVITATION : { ...INVITATION, subject: FROM_UNPROVEN };
  return letter(words, { company, inviter, role }, values.link, locale);
}

/** The letter with the button "Подтвердить почту". `link` is absolute. */
export function confirmationLetter(link: string, locale: Locale): Letter {
  return letter(CONFIRMATION, {}, link, locale);
}

/** The letter with the button that sets a new password. `link` is absolute. */
export function resetLetter(link: string, locale: Locale): Letter {
  return letter(RESET, {}, link, locale);
}

/** What somebody of a company tells the product's own people; its layout is plain. */
export function feedbackLetter(values: {
  company: string;
  companyId: string;
  from: string;
  text: string;
  page: string;
  version: string;
}): Letter {
  const { company, companyId, from, text, page, version } = values;
  const facts = `${from}\n${company} (${companyId})\n${page}\n${version}`;
  return {
    subject: `RTNO chat: ${leadingNowhere(company, LONGEST)} (${companyId})`,
    text: `${text}\n\n${facts}\n`,
    html: `<!doctype html><p style="white-space:pre-wrap">${escapeHtml(text)}</p><p style="white-space:pre-wrap">${escapeHtml(facts)}</p>`,
  };
}

function letter(words: Words, values: Record<string, string>, link: string, locale: Locale): Letter {
  const lead = fill(words.lead[locale], values);
  const small = words.small[locale];
  const button = words.button[locale];
  return {
    subject: fill(words.subject[locale], values),
    text: `${lead}\n\n${button}:\n${link}\n\n${small}\n`,
    html: [
      `<!doctype html><html lang="${locale}"><body style="margin:0;padding:32px 16px;background:#f4f5f7;color:#1b1f27;`,
      `font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">`,
      `<div style="max-width:480px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">`,
      `<p style="margin:0 0 8px;font-weight:600">RTNO chat</p><p style="margin:0 0 24px">${escapeHtml(lead)}</p>`,
      `<p style="margin:0 0 24px"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;`,
      `background:#1f5eff;color:#fff;text-decoration:none;font-weight:600">${button}</a></p>`,
      `<p style="margin:0;color:#5b6472;font-size:14px">${small}</p></div></body></html>`,
    ].join(''),
  };
}

/** Escapes text for HTML: people write the names, so they must not act as HTML. */
export function escapeHtml(text: string): string {
  const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
