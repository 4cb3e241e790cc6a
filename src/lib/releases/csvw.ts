import { isJsonObject, type Json, type JsonObject } from './canonical';
import { OBSERVATIONS } from './datapackage';

/** The name of the CSVW metadata beside a table (W3C Metadata Vocabulary for Tabular Data §5.2: `{+url}-metadata.json`). */
export const CSVW = `${OBSERVATIONS}-metadata.json`;

/**
 * The table of a Data Package described once more as W3C CSV on the Web metadata: columns with name, title and datatype, the key, the
 * dialect, title, licence and sources. What CSVW has no word for (which codes a column may hold, why a value is missing) is left to
 * the Data Package.
 */
export function csvwOf(descriptor: JsonObject): JsonObject {
  const resource = objects(descriptor['resources'])[0] ?? {};
  const schema = isJsonObject(resource['schema']) ? resource['schema'] : {};
  const licence = objects(descriptor['licenses'])[0]?.['path'];
  const sources = objects(descriptor['sources']).flatMap((one) => one['path'] ?? []);
  const key = schema['primaryKey'];
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nb' }],
    url: OBSERVATIONS,
    'dc:title': descriptor['title'] ?? '',
    'dc:description': descriptor['description'] ?? '',
    ...(licence === undefined ? {} : { 'dc:license': { '@id': licence } }),
    ...(sources.length === 0 ? {} : { 'dc:source': sources }),
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
    tableSchema: {
      columns: objects(schema['fields']).map(columnOf),
      ...(Array.isArray(key) ? { primaryKey: key } : {})
    }
  };
}

function columnOf(field: JsonObject): JsonObject {
  const constraints = isJsonObject(field['constraints']) ? field['constraints'] : {};
  return {
    name: field['name'] ?? '',
    titles: field['title'] ?? field['name'] ?? '',
    datatype: field['type'] === 'integer' || field['type'] === 'number' ? field['type'] : 'string',
    required: constraints['required'] === true
  };
}

function objects(json: Json | undefined): JsonObject[] {
  return Array.isArray(json) ? json.filter(isJsonObject) : [];
}
