import * as v from 'valibot';
import { ROLES } from '../role.ts';
import { CompanyName, Email, Id, Password, PersonName, Token } from './text.ts';

const invite = { companyId: Id, inviteId: Id, token: Token };
const proof = { companyId: Id, token: Token };
const person = { firstName: PersonName, lastName: PersonName, password: Password };

/** The commands for people who have no company yet. */
export const ACCOUNT = {
  /** "Создать аккаунт": a company and its first admin, who then signs in with this e-mail and password. */
  createCompany: {
    input: v.strictObject({ companyName: CompanyName, email: Email, ...person }),
    output: v.strictObject({ companyId: Id }),
  },
  /** `ends`: the company that was signed up with the same e-mail and never confirmed, if any. Accepting the invitation ends that company. */
  lookAtInvite: {
    input: v.strictObject(invite),
    output: v.strictObject({
      companyName: v.string(),
      email: v.string(),
      role: v.picklist(ROLES),
      ends: v.nullable(v.string()),
    }),
  },
  /** "Зарегистрироваться": binds the invited e-mail to a password and a name. */
  acceptInvite: { input: v.strictObject({ ...invite, ...person }), output: v.strictObject({ email: v.string() }) },
  /** What the page behind "Подтвердить почту" shows. */
  lookAtSignUp: {
    input: v.strictObject(proof),
    output: v.strictObject({ companyName: v.string(), firstName: v.string(), email: v.string() }),
  },
  /** "Это не я": the owner of the mailbox ends the sign-up that a stranger has begun with it. */
  disownSignUp: { input: v.strictObject(proof), output: v.strictObject({}) },
  /** The answer is the same whether the account exists or not. */
  resetPassword: { input: v.strictObject({ email: Email }), output: v.strictObject({}) },
} as const satisfies Record<string, { input: v.GenericSchema; output: v.GenericSchema }>;

export type AccountCommand = keyof typeof ACCOUNT;
export type AccountInput<C extends AccountCommand> = v.InferOutput<(typeof ACCOUNT)[C]['input']>;
export type AccountCall<C extends AccountCommand> = v.InferInput<(typeof ACCOUNT)[C]['input']>;
export type AccountOutput<C extends AccountCommand> = v.InferOutput<(typeof ACCOUNT)[C]['output']>;
