import { fieldLabel, recordName, type Field, type RecordDeclaration } from "@gantry/records";

const notes: Partial<Record<Field["kind"], string>> = {
  minutes: 'whole minutes, or text such as "3d" or "4h"',
  ratio: '1 is 100 %, or text such as "25%"',
  money: 'minor units (cents), or text such as "1,200.50"',
  day: "2026-05-12",
  instant: "2026-05-12T08:00, project time without a zone",
  timestamp: "2026-05-12T08:00:00Z",
  rank: "order among siblings; leave it to Gantry",
};

/** One line about a record type. */
export function typeInBrief(declaration: RecordDeclaration): Record<string, unknown> {
  const { name, plural, prefix, scope, title } = declaration;
  return {
    record: name,
    called: recordName(declaration, "en"),
    plural,
    ...(prefix === null ? {} : { keys: `${prefix}-1` }),
    liesIn: scope,
    titleField: title,
  };
}

/** All that is needed to read, query and write a record type. */
export function typeInFull(declaration: RecordDeclaration): Record<string, unknown> {
  const { permissions, aliases } = declaration;
  return {
    ...typeInBrief(declaration),
    needs: {
      read: permissions.read,
      create: permissions.create,
      change: permissions.write,
      delete: permissions.delete,
    },
    ...(Object.keys(aliases).length === 0 ? {} : { otherFieldNames: aliases }),
    fields: Object.entries(declaration.fields).map(([name, field]) => describedField(declaration, name, field)),
  };
}

function describedField(declaration: RecordDeclaration, name: string, field: Field): Record<string, unknown> {
  const note = notes[field.kind];
  return {
    name,
    label: fieldLabel(declaration, name, "en"),
    kind: field.kind,
    ...(note ? { written: note } : {}),
    ...(field.required ? { required: true } : {}),
    ...(field.writable ? {} : { readOnly: true }),
    ...(field.nullable ? { mayBeEmpty: true } : {}),
    ...(field.choices ? { choices: field.choices } : {}),
    ...(field.transitions ? { changes: waysOf(field.transitions) } : {}),
    ...(field.to ? { refersTo: field.to } : {}),
    ...(field.initial === null ? {} : { initially: field.initial }),
  };
}

/** From each state the ones that may follow, with what that asks for. */
function waysOf(transitions: NonNullable<Field["transitions"]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(transitions).map(([from, ways]) => [
      from,
      ways.map(({ to, requires }) => (requires.length > 0 ? `${to} (needs ${requires.join(", ")})` : to)),
    ]),
  );
}
