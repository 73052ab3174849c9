import { recordNamed, records, type RecordDeclaration } from "@gantry/records";

/** Ways to ask for one list: plainly, from the trash, counted, filtered and sorted by each field, by words and through references. */
function variationsOf(declaration: RecordDeclaration, words: string): string[] {
  const base = `/api/${declaration.plural}?total=count&limit=500`;
  const asked = (q: string) => `${base}&q=${encodeURIComponent(q)}`;
  const byField = Object.entries(declaration.fields).flatMap(([name, { kind, to }]) => [
    ...(kind === "json" ? [] : [asked(`${name}:none sort:${name}`), asked(`-${name}:none sort:-${name}`)]),
    ...(kind === "text" ? [asked(`${name}~${words}`)] : []),
    ...(to && kind === "reference" ? [asked(`${name}.${recordNamed(to).title}~${words}`)] : []),
  ]);
  return [base, `${base}&trash=only`, asked(words), asked("sort:-createdAt"), ...byField];
}

/** Every list with every variation, and the search across everything. */
export function listVariations(words: string): string[] {
  return [
    ...(records as readonly RecordDeclaration[]).flatMap((declaration) => variationsOf(declaration, words)),
    `/api/search?text=${words}`,
  ];
}
