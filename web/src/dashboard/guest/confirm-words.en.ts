import type * as ru from './confirm-words.ru.ts';

export const confirm: typeof ru.confirm = {
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
