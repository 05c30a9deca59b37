import type * as ru from './confirm-words.ru.ts';

export const confirm: typeof ru.confirm = {
  title: 'Confirm your e-mail',
  looking: 'Checking the link…',
  unknown: 'This link is incomplete. Open it again from the latest e-mail.',
  lead: (company, firstName) =>
    `The company ${company} was signed up with this e-mail. First name given: ${firstName}.`,
  button: 'Confirm e-mail',
  signIn: 'Sign in and confirm',
  forgot: 'Forgot your password? Press “This wasn’t me”: the sign-up will be removed and you can start over.',
  done: 'Your e-mail is confirmed.',
  disown: 'This wasn’t me',
  disownTitle: 'Wasn’t you?',
  disownLead: 'Someone signed up a company with your e-mail. Remove the sign-up to free your address.',
  disownNote:
    'The password set at sign-up will stop working and the company’s data will be deleted. This can’t be undone.',
  disownButton: 'Remove sign-up',
  disownedTitle: 'Sign-up removed',
  disownedLead: 'Your e-mail is free again: you can use it to create an account or accept an invitation.',
  banner: (until, left) =>
    `Confirm your e-mail: open the link we sent you when you signed up. Otherwise the company and its data will be deleted on ${until}. Invitations left until you confirm: ${left}.`,
  again: 'Resend e-mail',
  sent: 'E-mail sent. Check your inbox and your spam folder.',
};
