/**
 * The part of JSON Schema that packs need, as builders whose types TypeScript can infer, and its check.
 * Own code instead of a validation library because it travels to every reader: 1.2 KiB less (brotli)
 * than the same schema in Valibot. The tests hold it equal to Ajv.
 */
export type Schema =
  | {
      type: 'string';
      maxLength?: number;
      pattern?: string;
      enum?: readonly string[];
      description?: string;
    }
  | { type: 'number'; exclusiveMinimum?: number; minimum?: number; maximum: number; enum?: undefined }
  | { type: 'number'; enum: readonly number[]; exclusiveMinimum?: undefined; minimum?: undefined; maximum?: undefined }
  | { type: 'array'; items: Schema; minItems?: number }
  | { type: 'object'; properties: Record<string, Schema>; required: readonly string[]; additionalProperties: false };

type Properties = Record<string, Schema>;

/** The value that a schema allows. */
export type Infer<S> = S extends { type: 'array'; items: infer I }
  ? Infer<I>[]
  : S extends ObjectSchema<infer R, infer O>
    ? { [K in keyof R]: Infer<R[K]> } & { [K in keyof O]?: Infer<O[K]> }
    : S extends { enum: readonly (infer E)[] }
      ? E
      : S extends { type: 'number' }
        ? number
        : string;

export interface ObjectSchema<R extends Properties, O extends Properties> {
  type: 'object';
  properties: R & O;
  required: string[];
  additionalProperties: false;
  /** For the types alone. */
  parts?: [R, O];
}

// biome-ignore lint/complexity/noBannedTypes: no optional property at all
export function object<R extends Properties, O extends Properties = {}>(required: R, optional?: O): ObjectSchema<R, O> {
  const properties = { ...required, ...optional } as R & O;
  return { type: 'object', properties, required: Object.keys(required), additionalProperties: false };
}

export function list<S extends Schema>(items: S, minItems = 1): { type: 'array'; items: S; minItems: number } {
  return { type: 'array', items, minItems };
}

export interface StringSchema {
  type: 'string';
  pattern: string;
  description: string;
  maxLength: number;
}

/** No text is without a greatest length: engines give up on a pattern in what is too long. */
export function string(pattern: RegExp, description: string): StringSchema {
  return { type: 'string', pattern: pattern.source, description, maxLength: 200 };
}

export function oneOf<const E extends readonly string[]>(values: E): { type: 'string'; enum: E } {
  return { type: 'string', enum: values };
}

/** What is wrong with a pack: where, and which rule it breaks. */
export interface PackProblem {
  path: string;
  rule: string;
}

/**
 * A copy as data alone: no getter, proxy or later change of the page's object reaches the patient, and a reactive object
 * of a framework is read as what it holds. Or the rule that it breaks.
 */
export function dataOf(value: unknown): { data?: unknown; rule?: string } {
  try {
    // Vue wraps what it watches in a box with one value.
    const { __v_isRef: isBox, value: inBox } = (value ?? {}) as { __v_isRef?: boolean; value?: unknown };
    return { data: JSON.parse(JSON.stringify(isBox ? inBox : value) ?? 'null') };
  } catch (error) {
    return { rule: `must be plain data${saidBy(error)}` };
  }
}

/** What was thrown may be anything, even what is no text. */
function saidBy(error: unknown): string {
  try {
    return error instanceof Error ? ` (${error.message})` : '';
  } catch {
    return '';
  }
}

/** Every place where a value breaks a schema. As deep as the schema, however deep the value. */
export function findProblems(schema: Schema, value: unknown, path = ''): PackProblem[] {
  const broken = (rule: string): PackProblem[] => [{ path: path || '(the pack)', rule }];
  const inside = (key: string | number): string => (path ? `${path}.${key}` : `${key}`);

  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  if (type !== schema.type) return broken(`must be of type ${schema.type}, not ${type}`);
  if ('enum' in schema && schema.enum) {
    return (schema.enum as readonly unknown[]).includes(value)
      ? []
      : broken(`must be one of: ${schema.enum.join(', ')}`);
  }

  switch (schema.type) {
    case 'string': {
      const { maxLength = Number.POSITIVE_INFINITY, pattern, description } = schema;
      const text = value as string;
      // As many characters as code points, which are counted only where that can matter.
      if (text.length > maxLength && (text.length > 2 * maxLength || [...text].length > maxLength))
        return broken(`must have at most ${maxLength} characters`);
      return pattern && !new RegExp(pattern, 'u').test(text) ? broken(`must be ${description}`) : [];
    }
    case 'number': {
      const { exclusiveMinimum = 0, minimum, maximum = 0 } = schema;
      const number = value as number;
      const isHigh = minimum === undefined ? number > exclusiveMinimum : number >= minimum;
      const least = minimum === undefined ? `above ${exclusiveMinimum}` : `at least ${minimum}`;
      return isHigh && number <= maximum ? [] : broken(`must be ${least} and at most ${maximum}`);
    }
    case 'array': {
      const items = value as unknown[];
      if (items.length < (schema.minItems ?? 0)) return broken(`needs at least ${schema.minItems} entry`);
      // A hole is no entry, and flatMap alone would pass over it.
      return Array.from(items).flatMap((item, index) => findProblems(schema.items, item, inside(index)));
    }
    case 'object': {
      const entries = value as Record<string, unknown>;
      const { properties, required } = schema;
      return [
        ...required
          .filter((key) => !Object.hasOwn(entries, key))
          .map((key) => ({ path: inside(key), rule: 'is missing' })),
        ...Object.keys(entries).flatMap((key) => {
          const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
          return property
            ? findProblems(property, entries[key], inside(key))
            : [{ path: inside(key), rule: 'is not part of the schema' }];
        }),
      ];
    }
  }
}
