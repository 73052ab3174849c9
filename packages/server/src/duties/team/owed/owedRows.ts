import {
  dueFieldsOf,
  keyOfRow,
  records,
  type DueField,
  type Owed,
  type RecordDeclaration,
  recordNamed,
  workItem,
} from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { listRows } from "../../../platform/records/listRows.ts";
import { namesOfRows } from "../../../platform/sheets/referred.ts";
import type { RowValues } from "../../../platform/records/recordMapping.ts";

export interface OwedAsked {
  today: string;
  until: string;
  projectId: string | null;
  ownerId: string | null;
}

/** Before the names of project and owner are known, and who was chased. */
export type BareOwed = Omit<Owed, "projectName" | "ownerName" | "chased">;

/** As many as are told of one kind. */
export const MOST = 300;

/** Work is owed by those who are to do it (OWED-2), which its row does not say. */
const dueFields = (records as readonly RecordDeclaration[])
  .filter(({ name }) => name !== workItem.name)
  .flatMap((declaration) => dueFieldsOf(declaration));

/** OWED-1: what rows of records owe, as far as the actor may see them. */
export async function owedRows(db: Db, actor: Actor, asked: OwedAsked): Promise<BareOwed[]> {
  const wanted = dueFields.filter(
    ({ declaration, owner }) =>
      (asked.projectId === null || declaration.scope === "project") && (asked.ownerId === null || owner !== null),
  );
  const found = await Promise.all(wanted.map((due) => rowsOf(db, actor, due, asked)));
  return found.flat();
}

async function rowsOf(db: Db, actor: Actor, due: DueField, asked: OwedAsked): Promise<BareOwed[]> {
  const { declaration, field, owner, settled } = due;
  if (!mayRead(actor, declaration)) return [];
  const q = [
    `${field}<=${asked.until}`,
    ...settled.map((each) => `-${each.field}:${each.value}`),
    ...(asked.projectId === null ? [] : [`projectId:${asked.projectId}`]),
    ...(asked.ownerId === null ? [] : [`${owner}:${asked.ownerId}`]),
    `sort:${field}`,
  ].join(" ");
  const { items } = await listRows(db, actor, declaration, { q, limit: MOST, trash: "without", total: "none" });
  const owed = items.flatMap((row) => {
    const day = row[field];
    return typeof day === "string" ? [owedOf(due, row, day.slice(0, 10), asked.today)] : [];
  });
  return withTitles(db, actor, declaration, owed);
}

/** What is called by another row (a skill by its person) bears the name of that one. */
async function withTitles(db: Db, actor: Actor, { fields, title }: RecordDeclaration, owed: BareOwed[]) {
  const to = fields[title]?.to;
  if (!to) return owed;
  const names = await namesOfRows(
    db,
    actor,
    recordNamed(to),
    owed.map((each) => each.title),
  );
  return owed.map((each) => ({ ...each, title: names.get(each.title) ?? "" }));
}

function owedOf({ declaration, field, owner, state }: DueField, row: RowValues, day: string, today: string): BareOwed {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    record: declaration.name,
    id: String(row["id"]),
    field,
    key: keyOfRow(declaration, row),
    title: text(row[declaration.title]) ?? "",
    projectId: text(row["projectId"]),
    ownerId: owner === null ? null : text(row[owner]),
    due: day,
    daysLate: daysBetween(day, today),
    state: state === null ? null : text(row[state]),
  };
}

/** Records of a project are read by whoever sees the project. */
function mayRead(actor: Actor, { scope, permissions }: RecordDeclaration): boolean {
  return scope === "project" || actor.permissions.has(permissions.read);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
