import { fieldLabel, fieldOfCustom, inLanguage, type Field, type RecordDeclaration } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { isReadable } from "../access/fieldAccess.ts";
import type { SheetContext } from "./sheetContext.ts";

/** A column of a table: a field of the record, a custom one as `cf.key`, or the row's id. */
export interface SheetColumn {
  name: string;
  label: string;
  field: Field | null;
  /** Key of a custom field; null for a declared one. */
  custom: string | null;
}

/** Everything of a record that may stand in a table and be read by the actor. */
export function sheetColumns(actor: Actor, declaration: RecordDeclaration, context: SheetContext): SheetColumn[] {
  const { locale, definitions } = context;
  const declared = Object.entries(declaration.fields)
    .filter(([name, field]) => isReadable(actor, declaration, name) && field.kind !== "json" && field.kind !== "rank")
    .map(([name, field]): SheetColumn => ({
      name,
      label: fieldLabel(declaration, name, locale),
      field,
      custom: null,
    }));
  const custom = definitions.map((definition): SheetColumn => {
    const field = fieldOfCustom(definition);
    const label = field.label ? inLanguage(field.label, locale) : definition.name;
    return { name: `cf.${definition.key}`, label, field, custom: definition.key };
  });
  return [{ name: "id", label: "Id", field: null, custom: null }, ...declared, ...custom];
}
