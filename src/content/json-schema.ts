import { type JsonSchema, type OverrideActionContext, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Annotation, Schema } from './annotation.js';
import { packSchema } from './schema.js';
import { translationSchema } from './translation.js';

/** The JSON Schemas of packs and translations for other programs, by file name. */
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
    // Our only custom check is the length in code points, which an annotation gives as JSON Schema's `maxLength`.
    case 'check':
      return jsonSchema;
    // JSON Schema has no flags; validators read patterns with the flag u, which all of ours have.
    case 'regex':
      return jsonSchema;
    // Other annotations are internal to this library.
    case 'metadata': {
      const { metadata } = action as v.MetadataAction<unknown, Annotation>;
      const isPublished = (key: string): boolean => key === 'maxLength' || !Object.hasOwn(metadata, key);
      return Object.fromEntries(Object.entries(jsonSchema).filter(([key]) => isPublished(key)));
    }
    default:
      return undefined;
  }
}
