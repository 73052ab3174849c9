import { customOf, type Edit } from "@gantry/records";

const PREFIX = "cf.";

type Values = Readonly<Record<string, unknown>>;

/** Values with those of the organisation's own fields beside the declared ones, as `cf.key`, so that forms and grids need not tell them apart. */
export function withCustomShown<T extends object>(values: T): T {
  if (!("custom" in values)) return values;
  const shown = Object.entries(customOf(values)).map(([key, value]) => [`${PREFIX}${key}`, value]);
  return { ...values, ...Object.fromEntries(shown) };
}

/** A row with changed values written over it; custom values that are gone are gone. */
export function writtenOver<T extends object>(row: T, values: Values): T {
  if (!("custom" in values)) return { ...row, ...values };
  const kept = Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith(PREFIX)));
  return withCustomShown({ ...kept, ...values }) as T;
}

/** The edit as the API takes it: values of the organisation's own fields under `custom`. */
export function withCustomApart(edit: Edit): Edit {
  if (!("values" in edit) || !Object.keys(edit.values).some((name) => name.startsWith(PREFIX))) return edit;
  const entries = Object.entries(edit.values);
  const custom = entries.filter(([name]) => name.startsWith(PREFIX)).map(([name, value]) => [name.slice(3), value]);
  const values = Object.fromEntries(entries.filter(([name]) => !name.startsWith(PREFIX)));
  return { ...edit, values: { ...values, custom: Object.fromEntries(custom) } };
}
