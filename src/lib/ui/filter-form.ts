/** A choice in a form. */
export type Choice = { readonly value: string; readonly text: string };

/** A field of the filter form. `usual` is the value the page has without it: it stays out of the address. */
export type FilterField = {
  readonly kind: 'select' | 'segment';
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly usual: string;
  readonly choices: readonly Choice[];
};

/** Takes the fields that hold their usual value out of a form's data, so that the address names only what was chosen. */
export function dropUsual(data: FormData, fields: readonly FilterField[]): void {
  for (const field of fields) {
    if (data.get(field.name) === field.usual) data.delete(field.name);
  }
}
