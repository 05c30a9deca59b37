/** How the texts of a sample are written down: a topic by its place in the list. */
export type SampleTexts = {
  topics: readonly { title: string; subtopics: readonly string[] }[];
  entries: readonly { title: string; topic: number; phrasings: readonly string[]; answer: string }[];
  replies: readonly { title: string; text: string }[];
};
