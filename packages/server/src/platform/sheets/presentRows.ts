import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { isReadable } from "../access/fieldAccess.ts";
import { visibleRows, type Bind } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { mappingOf, systemSelect, toWire, type RowValues } from "../records/recordMapping.ts";
import type { Sheet } from "./cell.ts";
import { beginsWith, foreignKey, keyPrefixIn, rowKeyIn } from "./rowKey.ts";
import type { SheetColumn } from "./sheetColumns.ts";

interface Asked {
  declaration: RecordDeclaration;
  sheet: Sheet;
  columns: readonly (SheetColumn | null)[];
  projectId: string | null;
}

/** The row that a table names, or what is wrong with that name. */
export type Present = { row: RowValues } | { problem: string };

/** The rows, visible to the actor, that a table names by key or id. */
export async function presentRows(
  db: Db,
  actor: Actor,
  { declaration, sheet, columns, projectId }: Asked,
): Promise<(name: "number" | "id", text: string) => Present> {
  const texts = (name: string) => {
    const index = columns.findIndex((column) => column?.name === name);
    return index < 0
      ? []
      : sheet.rows.map((row) =>
          String(row[index] ?? "")
            .trim()
            .toLowerCase(),
        );
  };
  const prefix = await keyPrefixIn(db, actor.orgId, declaration, projectId);
  const numberIn = (text: string) => {
    const key = rowKeyIn(text);
    return key && beginsWith(key, prefix) ? key.number : null;
  };
  const ids = texts("id").filter((text) => /^[0-9a-f-]{36}$/.test(text));
  const numbers = texts("number").flatMap((text) => numberIn(text) ?? []);
  const found = await rowsOf(db, actor, { declaration, projectId, ids, numbers });
  const byId = new Map(found.map((row) => [String(row["id"]), row]));
  const byNumber = new Map(found.map((row) => [row["number"], row]));
  return (name, text) => {
    const row = name === "id" ? byId.get(text.toLowerCase()) : byNumber.get(numberIn(text) ?? Number.NaN);
    if (row) return { row };
    const foreign = name === "number" ? foreignKey(declaration, text, prefix) : null;
    return { problem: foreign ?? `There is no row ${text} here, or you may not see it.` };
  };
}

interface Wanted extends Pick<Asked, "declaration" | "projectId"> {
  ids: readonly string[];
  numbers: readonly number[];
}

async function rowsOf(db: Db, actor: Actor, { declaration, projectId, ids, numbers }: Wanted): Promise<RowValues[]> {
  if (ids.length === 0 && numbers.length === 0) return [];
  const mapping = mappingOf(declaration);
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const readable = [...mapping.own].filter(({ name }) => isReadable(actor, declaration, name));
  const ways = [`t.id::text = any(${bind(ids)})`];
  if (numbers.length > 0 && mapping.byName.has("number")) ways.push(`t.number = any(${bind(numbers)}::int4[])`);
  const where = [
    `t.org_id = ${bind(actor.orgId)}`,
    "t.deleted_at is null",
    visibleRows(actor, declaration, mapping.projectColumn, bind),
    `(${ways.join(" or ")})`,
    ...(projectId !== null && mapping.projectColumn ? [`${mapping.projectColumn} = ${bind(projectId)}::uuid`] : []),
  ];
  const select = [...systemSelect, ...readable.map(({ name, expression }) => `${expression} as "${name}"`)].join(", ");
  const { rows } = await db.executeQuery<RowValues>(
    CompiledQuery.raw(`select ${select} from ${mapping.source} where ${where.join(" and ")}`, values),
  );
  return rows.map((row) => toWire(mapping, row));
}
