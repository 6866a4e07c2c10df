import { type JsonSchema, type OverrideActionContext, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Annotation, Schema } from './annotation.js';
import { packSchema } from './schema.js';
import { translationSchema } from './translation.js';

/** The contract of packs and translations for programs of others, by the name of its file. */
export const publishedSchemas = (): Record<string, object> => ({
  pack: inJson(packSchema, 'pack'),
  translation: inJson(translationSchema, 'translation'),
});

const inJson = (schema: Schema, name: string): object => ({
  title: `care-widgets ${name}`,
  ...toJsonSchema(schema, { overrideAction }),
});

function overrideAction({ valibotAction: action, jsonSchema }: OverrideActionContext): JsonSchema | undefined {
  switch (action.type) {
    // The one check of our own is of the length in code points, which an annotation says in the words of JSON Schema.
    case 'check':
      return jsonSchema;
    // JSON Schema has no flags; its programs read a pattern as one with the flag u, which all of ours have.
    case 'regex':
      return jsonSchema;
    // Other annotations are for programs of this library.
    case 'metadata': {
      const { metadata } = action as v.MetadataAction<unknown, Annotation>;
      const isPublished = (key: string): boolean => key === 'maxLength' || !Object.hasOwn(metadata, key);
      return Object.fromEntries(Object.entries(jsonSchema).filter(([key]) => isPublished(key)));
    }
    default:
      return undefined;
  }
}
