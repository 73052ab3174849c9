import { recordNamed, records, type RecordDeclaration } from "@gantry/records";

/** Ways to ask for one list: plainly, from the trash, counted, by words, in another order, as a sheet. */
function plainWays(declaration: RecordDeclaration, words: string): string[] {
  const { plural, fields } = declaration;
  const base = baseOf(declaration);
  const open = Object.entries(fields).filter(([, { readPermission }]) => readPermission === null);
  const sheet = `/api/${plural}/export?`;
  return [
    base,
    `${base}&trash=only`,
    asked(declaration, words),
    asked(declaration, "sort:-createdAt"),
    `${sheet}columns=${open.map(([name]) => name).join()}`,
    `${sheet}format=xlsx`,
  ];
}

/** And filtered and sorted by each field, and through references. */
function byField(declaration: RecordDeclaration, words: string): string[] {
  const by = (q: string) => asked(declaration, q);
  return Object.entries(declaration.fields).flatMap(([name, { kind, to }]) => [
    ...(kind === "json" ? [] : [by(`${name}:none sort:${name}`), by(`-${name}:none sort:-${name}`)]),
    ...(kind === "text" ? [by(`${name}~${words}`)] : []),
    ...(to && kind === "reference" ? [by(`${name}.${recordNamed(to).title}~${words}`)] : []),
  ]);
}

const baseOf = ({ plural }: RecordDeclaration) => `/api/${plural}?total=count&limit=500`;
const asked = (declaration: RecordDeclaration, q: string) => `${baseOf(declaration)}&q=${encodeURIComponent(q)}`;

/** Every list in a few ways, the search across everything, and what tells of rows of many types. */
export function plainLists(words: string): string[] {
  return [
    ...(records as readonly RecordDeclaration[]).flatMap((declaration) => plainWays(declaration, words)),
    `/api/search?text=${words}`,
    `/api/search?text=${words.slice(0, -2)}`,
    "/api/inbox",
    "/api/owed?until=2999-12-31",
  ];
}

/** The same, with every list by each of its fields. */
export function listVariations(words: string): string[] {
  const more = (records as readonly RecordDeclaration[]).flatMap((declaration) => byField(declaration, words));
  return [...plainLists(words), ...more];
}
