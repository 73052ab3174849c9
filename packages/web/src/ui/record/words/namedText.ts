import {
  choiceLabel,
  recordName,
  recordOrNull,
  records,
  stateField,
  wordsOfIdentifier,
  type Field,
  type RecordDeclaration,
} from "@gantry/records";

type Names = NonNullable<Field["names"]>;
type AnyValues = Readonly<Record<string, unknown>>;

export interface NamedChoice {
  value: string;
  label: string;
}

/** What a text may name: record types, or the states of the one that another field of the row names. By their words, in alphabetical order or that of the states. */
export function namedChoices(names: Names, row: AnyValues, language: string): NamedChoice[] {
  if (names.what === "state") return statesOf(names.of, row, language);
  const types = (records as readonly RecordDeclaration[]).filter(
    (each) => each.names !== null && (!names.withStates || stateField(each) !== null),
  );
  return types
    .map((each) => ({ value: each.name, label: recordName(each, language, "many") }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

/** What a text names, in words. */
export function namedLabel(names: Names, value: string, row: AnyValues, language: string): string {
  if (names.what === "state")
    return statesOf(names.of, row, language).find((each) => each.value === value)?.label ?? wordsOfIdentifier(value);
  const declaration = recordOrNull(value);
  return declaration ? recordName(declaration, language, "many") : value;
}

function statesOf(of: string, row: AnyValues, language: string): NamedChoice[] {
  const declaration = recordOrNull(String(row[of] ?? ""));
  const field = declaration?.fields[stateField(declaration) ?? ""];
  return (field?.choices ?? []).map((value) => ({ value, label: field ? choiceLabel(field, value, language) : value }));
}
