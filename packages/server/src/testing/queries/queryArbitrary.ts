import { formatText, type FieldKind, type QueryOperator, type RecordDeclaration } from "@gantry/records";
import fc from "fast-check";
import { ROWS, texts, uuidOf } from "./values.ts";
import { customFields } from "./world.ts";

const days = ["2026-05-12", "today", "+7d", "-1m", "thisWeek", "lastMonth", "2026", "2026-11", "tomorrow"];
const valuesByKind: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  text: texts,
  choice: ["low", "High", "größer", "HIGH"],
  boolean: ["yes", "no", "true", "FALSE"],
  integer: ["0", "1", "7", "480", "-1", "2147483647"],
  minutes: ["0", "480", "1d", "2h", "1w", "90m"],
  money: ["0", "7", "9007199254740991"],
  number: ["0", "0.1", "12345.678", "-2.5", "1"],
  ratio: ["50%", "0.25", "100%", "10%"],
  instant: [...days, "2026-05-12T08:00", "2026-11-22T23:59"],
  day: days,
  timestamp: days,
};
const ordered: ReadonlySet<FieldKind> = new Set([
  "integer",
  "minutes",
  "money",
  "number",
  "ratio",
  "instant",
  "day",
  "timestamp",
]);

interface Named {
  name: string;
  kind: FieldKind;
  to: string | null;
}

/** Names that may be typed for a record, through up to `depth` references, and what they lead to. */
function namesOf(declarations: readonly RecordDeclaration[], of: string, depth: number): Named[] {
  const declaration = declarations.find(({ name }) => name === of);
  if (!declaration) return [];
  const own = Object.entries(declaration.fields).map(([name, { kind, to }]) => ({ name, kind, to }));
  const all: Named[] = [
    ...own,
    { name: "createdAt", kind: "timestamp", to: null },
    { name: "id", kind: "reference", to: of },
    { name: "text", kind: "text", to: null },
    ...(customFields as readonly Named[]),
  ];
  if (depth === 0) return all;
  const pointers = declarations
    .filter(
      (each) => Object.values(each.fields).filter(({ to, kind }) => to === of && kind === "reference").length === 1,
    )
    .map((each) => ({ name: each.plural, to: each.name }));
  const onwards = [...own, ...pointers].flatMap(({ name, to }) =>
    to === null
      ? []
      : namesOf(declarations, to, depth - 1)
          .filter((next) => next.name !== "text")
          .map((next) => ({ ...next, name: `${name.replace(/Id$/, "")}.${next.name}` })),
  );
  return [...all, ...onwards];
}

function valueText({ kind, to }: Named): fc.Arbitrary<string> {
  const none = fc.constant("none");
  if (kind === "reference" || kind === "references")
    return fc.oneof(
      none,
      fc.nat(ROWS - 1).map((index) => uuidOf(to ?? "", index)),
      fc.nat(ROWS - 1).map((index) => `${(to ?? "").slice(0, 2).toUpperCase()}-${index + 1}`),
      fc.constantFrom(...texts).map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`),
    );
  const one = fc.constantFrom(...(valuesByKind[kind] ?? ["x"])).map((text) => formatText(text));
  if (!ordered.has(kind)) return fc.oneof({ weight: 4, arbitrary: one }, none);
  const range = fc.tuple(fc.option(one), fc.option(one)).map(([from, to_]) => `${from ?? ""}..${to_ ?? ""}`);
  return fc.oneof({ weight: 4, arbitrary: one }, none, range);
}

function termArbitrary(names: readonly Named[]): fc.Arbitrary<string> {
  return fc.constantFrom(...names).chain((named) => {
    const operators: QueryOperator[] = ordered.has(named.kind)
      ? [":", ":", "<", "<=", ">", ">=", "="]
      : named.kind === "text" || named.kind === "reference"
        ? [":", ":", "~", "="]
        : [":"];
    return fc
      .tuple(fc.constantFrom(...operators), fc.array(valueText(named), { minLength: 1, maxLength: 3 }))
      .map(([operator, values]) => `${named.name}${operator}${values.join(",")}`);
  });
}

/** Queries as people might type them, and as nobody would; most can be understood. */
export function queryArbitrary(declarations: readonly RecordDeclaration[], of: string): fc.Arbitrary<string> {
  // Names of the record itself as often as the many that lead elsewhere.
  const names = fc.oneof(...[0, 1, 2].map((depth) => termArbitrary(namesOf(declarations, of, depth))));
  const word = fc.constantFrom(
    "fire",
    "ana",
    "kim",
    "äpfel",
    "ΣΊΣ",
    "istan",
    "日本",
    "w".repeat(30),
    '"fire wall"',
    "example",
    "5d",
    "x",
  );
  const { condition } = fc.letrec<{ condition: string; leaf: string }>((tie) => ({
    leaf: fc.oneof({ weight: 5, arbitrary: names }, word),
    condition: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      { weight: 4, arbitrary: tie("leaf") },
      { weight: 1, arbitrary: tie("condition").map((each) => `-(${each})`) },
      { weight: 1, arbitrary: fc.tuple(tie("condition"), tie("condition")).map(([a, b]) => `(${a} or ${b})`) },
      { weight: 1, arbitrary: fc.tuple(tie("condition"), tie("condition")).map(([a, b]) => `${a} ${b}`) },
    ),
  }));
  const sortable = namesOf(declarations, of, 1).filter(({ name }) => name !== "text" && !name.includes("s."));
  const sort = fc
    .array(fc.tuple(fc.constantFrom("", "-"), fc.constantFrom(...sortable)), { maxLength: 2 })
    .map((keys) => (keys.length === 0 ? "" : ` sort:${keys.map(([way, { name }]) => `${way}${name}`).join(",")}`));
  return fc.tuple(condition, sort).map(([asked, order]) => `${asked}${order}`);
}
