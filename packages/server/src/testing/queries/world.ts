import {
  customQueryField,
  record,
  type Field,
  type FieldKind,
  type QueryField,
  type RecordDeclaration,
} from "@gantry/records";
import fc from "fast-check";
import * as z from "zod";
import { texts, uuidOf, valuesOf } from "./values.ts";

export type WorldRow = Record<string, unknown> & { id: string };

/** Records nobody has declared for anything but to be asked about, and their rows. */
export interface World {
  declarations: readonly RecordDeclaration[];
  /** By the record's name; values as the wire gives them. */
  rows: ReadonlyMap<string, readonly WorldRow[]>;
}

const kinds: readonly FieldKind[] = [
  "text",
  "choice",
  "boolean",
  "integer",
  "number",
  "ratio",
  "minutes",
  "instant",
  "day",
  "timestamp",
  "money",
  "reference",
  "references",
  "rank",
  "json",
];
const names = ["alpha", "beta", "gamma"] as const;

/** Fields that an organisation has added to every record. Their values lie in JSON, where anything may lie. */
export const customFields: readonly QueryField[] = [
  ...(["text", "number", "boolean", "day", "reference"] as const).map((kind) =>
    customQueryField(kind, { kind, choices: null, to: kind === "reference" ? names[0] : null }),
  ),
  customQueryField("several", { kind: "json", choices: ["low", "High", "größer"], to: null }),
];

const fieldArbitrary: fc.Arbitrary<Field> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    nullable: fc.boolean(),
    searchable: fc.boolean(),
    to: fc.constantFrom(...names),
  })
  .map(({ kind, nullable, searchable, to }) => ({
    kind,
    schema: z.any(),
    nullable: nullable && kind !== "references",
    required: false,
    initial: null,
    writable: true,
    byStep: false,
    derived: false,
    to: kind === "reference" || kind === "references" ? to : null,
    choices: kind === "choice" ? ["low", "High", "größer"] : null,
    label: null,
    choiceLabels: null,
    transitions: null,
    settled: [],
    handedOver: true,
    form: null,
    due: false,
    readPermission: null,
    readOwner: null,
    writePermission: null,
    searchable: searchable && kind === "text",
    names: null,
  }));

const declarationArbitrary = (name: string): fc.Arbitrary<RecordDeclaration> =>
  fc.array(fieldArbitrary, { minLength: 6, maxLength: 14 }).chain((fields) =>
    fc.record({ title: fieldArbitrary }).map(({ title }) =>
      record(name, {
        duty: "testing",
        plural: `${name}s`,
        scope: "organisation",
        prefix: name.slice(0, 2).toUpperCase(),
        permissions: "people.read",
        title: "title",
        fields: {
          title: { ...title, kind: "text", to: null, choices: null, nullable: false, searchable: true },
          number: { ...title, kind: "integer", to: null, choices: null, nullable: false, searchable: false },
          ...Object.fromEntries(fields.map((field, index) => [`${field.kind}${index}${field.to ? "Id" : ""}`, field])),
        },
      }),
    ),
  );

const rowArbitrary = (declaration: RecordDeclaration, index: number): fc.Arbitrary<WorldRow> =>
  fc
    .record({
      ...Object.fromEntries(Object.entries(declaration.fields).map(([name, field]) => [name, valuesOf(field)])),
      createdAt: fc.constantFrom("2026-11-21T23:30:00.000Z", "2026-11-22T00:00:00.000Z", "2026-05-12T08:00:00.120Z"),
      custom: fc.record({
        text: fc.constantFrom(...texts, null, 7),
        number: fc.constantFrom(1.5, -3, 0, "7", null),
        boolean: fc.constantFrom(true, false, "true", null),
        day: fc.constantFrom("2026-05-12", "2026-11-22", 12, null),
        several: fc.constantFrom(["low"], ["größer", "High"], [], "low", 12, null),
        reference: fc.constantFrom(uuidOf(names[0], 0), uuidOf(names[0], 1), "somebody", 12, null),
      }),
      /** Whether the one who asks may see it, and whether it is in the trash. */
      shown: fc.nat(4).map((at) => at > 0),
      trashed: fc.nat(4).map((at) => at === 0),
    })
    .map((values) => ({ ...values, id: uuidOf(declaration.name, index), number: index + 1 }));

/** Three records with fields of all kinds that lead to each other, with rows among them that may not be seen. */
export const worldArbitrary = (rowCount: number): fc.Arbitrary<World> =>
  fc.tuple(...names.map((name) => declarationArbitrary(name))).chain((declarations) =>
    fc
      .tuple(
        ...declarations.map((declaration) =>
          fc.tuple(...Array.from({ length: rowCount }, (_, index) => rowArbitrary(declaration, index))),
        ),
      )
      .map((rows) => ({
        declarations,
        rows: new Map(declarations.map(({ name }, index) => [name, rows[index] as WorldRow[]])),
      })),
  );
