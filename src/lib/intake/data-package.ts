import * as m from '$lib/texts/compiled/messages';
import type { Intake } from './intake';
import { statuses } from './observe/values';

/** A Data Package (v2) that describes a tidy table: what each column holds, what its absent values mean, and the file it was made of. */
export function dataPackageFor(intake: Intake, file: string, tidyName: string): object {
  const text = (name: string, title: string) => ({ name, title, type: 'string' });
  const fields = [
    text('period', m.intake_role_period()),
    text('area', m.intake_role_area()),
    text('offence', m.intake_role_offence()),
    text('age', m.intake_role_age()),
    text('sex', m.intake_role_sex()),
    text('measure', m.intake_role_measure()),
    { name: 'value', title: m.intake_role_value(), type: 'number' },
    {
      name: 'status',
      title: m.intake_role_status(),
      type: 'string',
      constraints: { required: true, enum: statuses }
    },
    { name: 'row', title: m.intake_field_row(), type: 'integer' },
    { name: 'column', title: m.intake_field_column(), type: 'integer' },
    ...intake.further.map((name) => text(name, name))
  ];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: nameOf(tidyName),
    title: m.intake_package_title({ file }),
    resources: [
      {
        name: 'observations',
        type: 'table',
        path: tidyName,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields,
          missingValues: [{ value: '', label: m.intake_missing_label() }]
        },
        sources: [{ title: file, path: file }]
      }
    ]
  };
}

/** A name as Data Package wants it: small letters, digits and hyphens. */
function nameOf(file: string): string {
  const name = file
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name || 'tall';
}
