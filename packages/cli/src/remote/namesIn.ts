import { recordNamed, type Naming, type RecordDeclaration } from "@gantry/records";

/** What the rows are called that these columns refer to. */
export async function namesIn(
  declaration: RecordDeclaration,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
  naming: Naming,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const column of columns) {
    const to = declaration.fields[column]?.to;
    if (!to) continue;
    const ids = rows.flatMap((row) => [row[column]].flat()).filter((id) => typeof id === "string");
    for (const [id, name] of await naming.namesOf(recordNamed(to), ids)) names.set(id, name);
  }
  return names;
}
