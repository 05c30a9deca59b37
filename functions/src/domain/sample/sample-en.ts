import type { SampleTexts } from './sample-texts.ts';

/** A small shop, since everybody has been a client of one. */
export const SAMPLE_EN: SampleTexts = {
  topics: [
    { title: 'Delivery', subtopics: ['Times', 'Price'] },
    { title: 'Payment', subtopics: ['Card', 'Receipt'] },
    { title: 'Returns', subtopics: ['Refund', 'Exchange'] },
  ],
  entries: [
    {
      title: 'Delivery price',
      topic: 0,
      phrasings: ['how much is delivery', 'delivery price', 'is shipping free?', 'what do you charge for shipping'],
      answer: 'Delivery costs £4, and is free from £40.',
    },
    {
      title: 'Delivery times',
      topic: 0,
      phrasings: ['when will my order arrive', 'delivery times', 'how long does shipping take', 'will it come today?'],
      answer: 'We deliver the next day between 10 am and 10 pm. The courier calls an hour before.',
    },
    {
      title: 'How to pay',
      topic: 1,
      phrasings: ['how can I pay', 'do you take cards?', 'can I pay in cash', 'which payment methods are there'],
      answer: 'You can pay by card on the website, or by card or cash when you get the order.',
    },
    {
      title: 'Receipts',
      topic: 1,
      phrasings: ['I didn’t get a receipt', 'where is my receipt', 'I need a receipt', 'send me the receipt again'],
      answer:
        'The receipt comes by e-mail right after payment. Please check your spam folder, or tell us the order number.',
    },
    {
      title: 'How to return something',
      topic: 2,
      phrasings: ['I want to return this', 'how do I return an item', 'it doesn’t fit', 'refund my order please'],
      answer: 'You can return unworn things within 14 days. The refund reaches your card within 3 days.',
    },
  ],
  replies: [
    { title: 'Greeting', text: 'Hello, {client}! I’m {operator}, and I’ll look into it right away.' },
    { title: 'Checking', text: 'Thank you! Let me check, it takes a couple of minutes.' },
    { title: 'Goodbye', text: 'Glad I could help! Write to us any time.' },
  ],
};
