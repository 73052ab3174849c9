import { endpointsOf, project, type RecordDeclaration } from "@gantry/records";
import { table } from "../../output/table.ts";
import { cellText, lineText } from "../../remote/cellText.ts";
import { columnsOf } from "../../remote/columnsOf.ts";
import { csvLines } from "../../remote/csvLines.ts";
import { namesIn } from "../../remote/namesIn.ts";
import type { Remote } from "../../remote/remote.ts";

export interface ListOptions {
  query?: string;
  project?: string;
  columns?: string;
  limit: string;
  all?: true;
  trash?: true;
  json?: true;
  csv?: true;
}

type Row = Readonly<Record<string, unknown>>;
const PAGE = 500;

/** Prints rows as a table, CSV or JSON. */
export async function listRecords(remote: Remote, declaration: RecordDeclaration, options: ListOptions): Promise<void> {
  const { rows, more } = await read(remote, declaration, options);
  const keys = await Promise.all(rows.map((row) => remote.naming.keyOf(declaration, row)));
  if (options.json) {
    console.log(
      JSON.stringify(
        rows.map((row, at) => ({ key: keys[at], ...row })),
        null,
        2,
      ),
    );
  } else {
    const columns = columnsOf(declaration, options.columns);
    if (options.csv)
      console.log(
        csvLines([["key", ...columns], ...rows.map((row, at) => [keys[at], ...columns.map((name) => row[name])])]),
      );
    else await printTable(remote, declaration, { rows, keys, columns });
  }
  if (more) console.error(`There are more than ${rows.length}: add --all, or --limit with a higher number.`);
}

async function printTable(
  { naming, typing }: Remote,
  declaration: RecordDeclaration,
  { rows, keys, columns }: { rows: readonly Row[]; keys: readonly (string | null)[]; columns: readonly string[] },
): Promise<void> {
  if (rows.length === 0) {
    console.error("Nothing found.");
    return;
  }
  const [context, names] = await Promise.all([typing(), namesIn(declaration, columns, rows, naming)]);
  const keyed = keys.some((key) => key !== null);
  const heading = [...(keyed ? ["key"] : []), ...columns];
  const lines = rows.map((row, at) => [
    ...(keyed ? [keys[at] ?? ""] : []),
    ...columns.map((name) => lineText(cellText(declaration.fields[name], row[name], context, names))),
  ]);
  const numeric = new Set(["integer", "number", "ratio", "minutes", "money"]);
  const left = heading.flatMap((name, at) => (numeric.has(declaration.fields[name]?.kind ?? "") ? [] : [at]));
  console.log(table([heading, ...lines], left));
}

async function read(
  { call, naming }: Remote,
  declaration: RecordDeclaration,
  { query = "", project: within, limit, all, trash }: ListOptions,
): Promise<{ rows: Row[]; more: boolean }> {
  const field = declaration === project ? "id" : "projectId";
  const place = within === undefined ? "" : `${field}:${await naming.idOf(project, within, null)} `;
  const most = all ? Infinity : Number(limit);
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Row[]; next: string | null } = await call(endpointsOf(declaration).list, {
      query: {
        q: place + query,
        limit: Math.min(PAGE, most - rows.length),
        trash: trash ? "only" : "without",
        ...(cursor === null ? {} : { cursor }),
      },
    });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && rows.length < most);
  return { rows, more: cursor !== null };
}
