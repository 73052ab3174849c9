import { recordNamed, type Naming, type RecordDeclaration } from "@gantry/records";

type Row = Readonly<Record<string, unknown>>;

/** Longer texts are cut in lists; get_record gives them whole. */
const LONGEST_IN_LISTS = 300;
const system = new Set(["id", "version", "createdAt", "updatedAt", "deletedAt"]);

interface Shown {
  naming: Naming;
  publicUrl: string;
}

/** Rows for reading: key, link, what is filled in, other rows by name. */
export async function shownRows(declaration: RecordDeclaration, rows: readonly Row[], shown: Shown): Promise<Row[]> {
  const names = await namesIn(declaration, rows, shown.naming);
  return Promise.all(
    rows.map(async (row) => ({
      ...(await heading(declaration, row, shown)),
      ...Object.fromEntries(
        fieldsOf(row).map(([name, value]) => [name, cut(readable(declaration, name, value, names))]),
      ),
    })),
  );
}

/** One row whole, with the ids of the rows it refers to and what it takes to change it. */
export async function shownRow(declaration: RecordDeclaration, row: Row, shown: Shown): Promise<Row> {
  const names = await namesIn(declaration, [row], shown.naming);
  const references = Object.entries(declaration.fields).filter(([, field]) => field.to);
  return {
    ...(await heading(declaration, row, shown)),
    version: row["version"],
    createdAt: row["createdAt"],
    updatedAt: row["updatedAt"],
    ...(row["deletedAt"] ? { deletedAt: row["deletedAt"] } : {}),
    ...Object.fromEntries(fieldsOf(row).map(([name, value]) => [name, readable(declaration, name, value, names)])),
    ids: Object.fromEntries(references.flatMap(([name]) => (isEmpty(row[name]) ? [] : [[name, row[name]]]))),
  };
}

async function heading(declaration: RecordDeclaration, row: Row, { naming, publicUrl }: Shown): Promise<Row> {
  const key = await naming.keyOf(declaration, row);
  return { id: row["id"], ...(key === null ? {} : { key }), link: new URL(pathOf(declaration, row), publicUrl).href };
}

/** Where the row is seen in the browser. */
function pathOf({ name, plural, scope }: RecordDeclaration, { id, projectId }: Row): string {
  if (name === "project") return `/projects/${String(id)}`;
  const place = scope === "project" && typeof projectId === "string" ? `/projects/${projectId}` : "";
  return `${place}/r/${plural}/${String(id)}`;
}

function fieldsOf(row: Row): [string, unknown][] {
  return Object.entries(row).filter(([name, value]) => !system.has(name) && !isEmpty(value));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function readable(declaration: RecordDeclaration, name: string, value: unknown, names: ReadonlyMap<string, string>) {
  if (!declaration.fields[name]?.to) return value;
  return Array.isArray(value) ? value.map((id) => names.get(String(id)) ?? id) : (names.get(String(value)) ?? value);
}

function cut(value: unknown): unknown {
  if (typeof value !== "string" || value.length <= LONGEST_IN_LISTS) return value;
  return `${value.slice(0, LONGEST_IN_LISTS)}… (${value.length} characters; get_record gives all)`;
}

/** What the rows referred to are called, a few requests for all of them. */
async function namesIn(declaration: RecordDeclaration, rows: readonly Row[], naming: Naming) {
  const wanted = new Map<string, Set<string>>();
  for (const [name, { to }] of Object.entries(declaration.fields)) {
    if (!to) continue;
    const ids = wanted.get(to) ?? new Set();
    for (const row of rows) for (const id of [row[name]].flat()) if (typeof id === "string") ids.add(id);
    wanted.set(to, ids);
  }
  const found = await Promise.all([...wanted].map(([to, ids]) => naming.namesOf(recordNamed(to), [...ids])));
  return new Map(found.flatMap((names) => [...names]));
}
