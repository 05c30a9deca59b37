/** What a schema takes or gives, without the limits of its values: enough to tell whether an older or a newer version still fits. */
export type Shape =
  | { is: 'fields'; fields: Readonly<Record<string, Shape>> }
  | { is: 'list'; of: Shape }
  | { is: 'optional' | 'nullable'; of: Shape }
  | { is: 'one of'; values: readonly (string | number)[] }
  | { is: 'any of'; ways: readonly Shape[] }
  | { is: 'string' | 'number' | 'boolean' }
  /** A type of the domain that both sides import and no schema spells out, as a report's. */
  | { is: 'anything' };

/** A schema of the schema library, by the parts that are read here. Its package belongs to the functions, and no script imports it. */
export type Schema = { readonly type: string };

type Parts = {
  entries?: Readonly<Record<string, Schema>>;
  item?: Schema;
  wrapped?: Schema;
  options?: readonly unknown[];
  literal?: string | number;
};

/** The shape of a schema. Throws for a kind of schema that no contract of ours has used yet: teach it here then. */
export function shapeOf(schema: Schema): Shape {
  const { type, entries, item, wrapped, options, literal } = schema as Schema & Parts;
  switch (type) {
    case 'strict_object':
    case 'object':
    case 'loose_object':
      return {
        is: 'fields',
        fields: Object.fromEntries(Object.entries(entries!).map(([name, field]) => [name, shapeOf(field)])),
      };
    case 'array':
      return { is: 'list', of: shapeOf(item!) };
    case 'optional':
    case 'exact_optional':
      return { is: 'optional', of: shapeOf(wrapped!) };
    case 'nullable':
      return { is: 'nullable', of: shapeOf(wrapped!) };
    case 'picklist':
      return { is: 'one of', values: options as readonly (string | number)[] };
    case 'literal':
      return { is: 'one of', values: [literal!] };
    case 'union':
      return { is: 'any of', ways: (options as readonly Schema[]).map(shapeOf) };
    case 'string':
    case 'number':
    case 'boolean':
      return { is: type };
    case 'custom':
    case 'record':
      return { is: 'anything' };
    default:
      throw new Error(`A schema of the kind ${type} has no shape yet`);
  }
}
