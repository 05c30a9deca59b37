import type { Locale } from '#domain/locale.ts';

const ru = {
  title: 'Подтверждение почты',
  looking: 'Проверяем ссылку…',
  unknown: 'Ссылка неполная. Откройте её ещё раз из самого нового письма.',
  lead: (company: string, firstName: string) =>
    `С этой почтой зарегистрирована компания ${company}. Имя при регистрации: ${firstName}.`,
  button: 'Подтвердить почту',
  signIn: 'Войти и подтвердить',
  forgot: 'Не помните пароль? Нажмите «Это не я»: регистрация удалится, и можно будет начать заново.',
  done: 'Почта подтверждена.',
  disown: 'Это не я',
  disownTitle: 'Это были не вы?',
  disownLead: 'Кто-то зарегистрировал компанию с вашей почтой. Удалите регистрацию, и адрес снова будет свободен.',
  disownNote:
    'Вход с паролем, который задали при регистрации, перестанет работать, а данные компании удалятся. Отменить это нельзя.',
  disownButton: 'Удалить регистрацию',
  disownedTitle: 'Регистрация удалена',
  disownedLead: 'Почта свободна: с ней можно создать аккаунт или принять приглашение.',
  banner: (until: string, left: number) =>
    `Подтвердите почту: откройте ссылку из письма, которое мы отправили при регистрации. Без этого ${until} компания и её данные будут удалены. Приглашений до подтверждения осталось: ${left}.`,
  again: 'Отправить письмо ещё раз',
  sent: 'Письмо отправлено. Проверьте почту и папку «Спам».',
};

const en: typeof ru = {
  title: 'Confirm your e-mail',
  looking: 'Checking the link…',
  unknown: 'The link is incomplete. Open it again from the newest letter.',
  lead: (company, firstName) =>
    `The company ${company} has been signed up with this e-mail. First name given: ${firstName}.`,
  button: 'Confirm the e-mail',
  signIn: 'Sign in and confirm',
  forgot: 'Forgot the password? Press “It was not me”: the sign-up is removed, and you can begin anew.',
  done: 'Your e-mail is confirmed.',
  disown: 'It was not me',
  disownTitle: 'It was not you?',
  disownLead: 'Somebody has signed up a company with your e-mail. Remove the sign-up, and the address is free again.',
  disownNote:
    'The password that was set at the sign-up stops working, and the data of the company is removed. This cannot be undone.',
  disownButton: 'Remove the sign-up',
  disownedTitle: 'The sign-up is removed',
  disownedLead: 'Your e-mail is free: you can create an account with it or accept an invitation.',
  banner: (until, left) =>
    `Confirm your e-mail: open the link in the letter that we sent when you signed up. Otherwise the company and its data will be removed on ${until}. Invitations left until then: ${left}.`,
  again: 'Send the letter again',
  sent: 'The letter is on its way. Look into your mailbox and its spam folder.',
};

/** The words of proving a mailbox, which few meet: they are loaded with their screens. */
export const CONFIRM: Readonly<Record<Locale, typeof ru>> = { ru, en };
