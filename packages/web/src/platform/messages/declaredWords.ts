import { choiceLabel, fieldLabel, recordName, records, stateField, type RecordDeclaration } from "@gantry/records";

/** Says a value of a message, by the name it stands under there, in German; as it is where it is no word of a declaration. */
export type WordOf = (name: string, value: string) => string;

/**
 * Messages name fields, states and record types by their English labels: those are said in the words that the declarations have for
 * them. Where one English label stands for several German ones, the one that most declarations use is taken.
 */
export function declaredWords(): WordOf {
  const fields = createWords();
  const states = createWords();
  const names = createWords();
  for (const declaration of records as readonly RecordDeclaration[]) {
    for (const name of Object.keys(declaration.fields))
      fields.add(fieldLabel(declaration, name, "en"), fieldLabel(declaration, name, "de"));
    const field = declaration.fields[stateField(declaration) ?? ""];
    for (const state of field?.choices ?? [])
      if (field) states.add(choiceLabel(field, state, "en"), choiceLabel(field, state, "de"));
    names.add(recordName(declaration, "en").toLowerCase(), recordName(declaration, "de"));
  }
  const fieldWord = (value: string) => {
    const [, label = value, edit] = /^(.+?)(?: \(edit (\d+)\))?$/s.exec(value) ?? [];
    return edit === undefined ? fields.say(label) : `${fields.say(label)} (Änderung ${edit})`;
  };
  const said: Readonly<Record<string, (value: string) => string>> = {
    field: fieldWord,
    fields: (value) => value.split(", ").map(fieldWord).join(", "),
    state: states.say,
    from: states.say,
    next: (value) => value.split(" or ").map(states.say).join(" oder "),
    record: names.say,
  };
  return (name, value) => said[name]?.(value) ?? value;
}

function createWords() {
  const counts = new Map<string, Map<string, number>>();
  return {
    add(english: string, german: string) {
      const found = counts.get(english) ?? new Map<string, number>();
      counts.set(english, found.set(german, (found.get(german) ?? 0) + 1));
    },
    say(english: string): string {
      const [first] = [...(counts.get(english) ?? [])].toSorted(([, a], [, b]) => b - a);
      return first?.[0] ?? english;
    },
  };
}
