import type { RecordDeclaration } from "./record.ts";

/** Name of the field that holds a row's state: the one with declared ways, else a choice called "state"; null where rows have none. */
export function stateField({ fields }: RecordDeclaration): string | null {
  const declared = Object.keys(fields).find((name) => fields[name]?.transitions);
  return declared ?? (fields["state"]?.kind === "choice" ? "state" : null);
}
