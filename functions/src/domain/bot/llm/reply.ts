/** The shape of reply that a language model is asked for, as JSON Schema; verdict.ts holds what is accepted of it. */
export type ReplyShape = { name: string; schema: Readonly<Record<string, unknown>> };

/** An object with just these fields. Servers that keep to a schema strictly want every field required and no other. */
const just = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const TEXTS = { type: 'array', items: { type: 'string' } };

export const VERDICT: ReplyShape = { name: 'verdict', schema: just({ entryIds: TEXTS, text: { type: 'string' } }) };
export const SUGGESTIONS: ReplyShape = { name: 'suggestions', schema: just({ phrasings: TEXTS }) };
