import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';

function entry(id: string, topicId: string, title: string, phrasings: readonly string[]): KnowledgeEntry {
  return { id, topicId, subtopicId: null, title, answer: `About ${title.toLowerCase()}.`, phrasings, active: true };
}

/** The knowledge of a small lender, in English. */
export const ENGLISH_BANK: readonly KnowledgeEntry[] = [
  entry('early', 'loans', 'Paying a loan back early', [
    'can I repay my loan before the end date',
    'is there a penalty for early repayment',
    'I want to close my loan this month',
    'how do I pay everything back at once',
    'early settlement of a loan',
  ]),
  entry('late', 'loans', 'Missing a loan payment', [
    'what happens if I miss an instalment',
    'I cannot pay the loan on time',
    'late fee for overdue instalments',
    'my repayment will be a week late',
    'I forgot to pay this month',
  ]),
  entry('statement', 'accounts', 'Getting an account statement', [
    'where can I download my statement',
    'I need a statement for the embassy',
    'send me a list of all transactions of last year',
    'proof of income from my account',
    'print out of my account history',
  ]),
  entry('address', 'accounts', 'Changing your home address', [
    'I moved to a new flat',
    'update my street and house number',
    'you have my old address',
    'change where you send letters',
    'my postcode is wrong in your files',
  ]),
];
