import { sheetCause, type Edit, type RecordDeclaration, type SheetImport, type SheetReport } from "@gantry/records";
import type { Call } from "../http/call.ts";
import { Refusal } from "../problems/refusal.ts";
import { applyEdits } from "../records/applyEdits.ts";
import { writeFor, type WritingServices } from "../records/writing.ts";
import type { Sheet } from "./cell.ts";
import { matchColumns } from "./matchColumns.ts";
import { presentRows } from "./presentRows.ts";
import { readRows, type ReadRow } from "./readRows.ts";
import { readSheet } from "./readSheet.ts";
import { requireCreate } from "./requireCreate.ts";
import { rememberedMapping, rememberMapping } from "./rememberedMapping.ts";
import { sheetColumns, type SheetColumn } from "./sheetColumns.ts";
import { sheetContext } from "./sheetContext.ts";

const MOST_SHOWN = 200;

/**
 * Looks at a table, or brings it in: all good rows as one change set that can be undone. Looking carries out the whole and takes it
 * back, so that what it says is what accepting does.
 */
export async function importSheet(
  services: WritingServices,
  call: Call,
  declaration: RecordDeclaration,
  input: SheetImport,
): Promise<SheetReport> {
  const { actor } = call;
  const { db } = services.database;
  const projectId = projectOf(declaration, input);
  await requireCreate(db, actor, declaration, projectId);
  const sheet = await readSheet(input.name, Buffer.from(input.content, "base64"));
  const context = await sheetContext(db, actor, { record: declaration.name, projectId, language: input.language });
  const all = sheetColumns(actor, declaration, context);
  const mapping = {
    ...matchColumns(declaration, sheet.headers, all),
    ...(await rememberedMapping(db, actor, declaration.name, sheet.headers)),
    ...input.mapping,
  };
  const columns = columnsOf(sheet, mapping, all);
  const present = await presentRows(db, actor, { declaration, sheet, columns, projectId });
  const reading = { declaration, sheet, columns, context, projectId, present, update: input.update };
  const rows = await readRows(db, actor, reading);
  const edits = rows.flatMap((row) => row.edit ?? []);
  const failed = rows.filter((row) => row.action === "failed").length;
  const problems: string[] = [];
  const writes = input.accept && (failed === 0 || input.skipFailed) && edits.length > 0;
  const changeSetId = await write(services, call, { edits, keep: writes, problems });
  if (changeSetId !== null)
    await rememberMapping(db, actor, { record: declaration.name, headers: sheet.headers, mapping });
  const required = new Set(context.definitions.flatMap((each) => (each.required ? [`cf.${each.key}`] : [])));
  return {
    columns: sheet.headers.map((header, index) => ({
      header,
      field: columns[index]?.name ?? null,
      samples: sheet.rows.slice(0, 3).map((row) => sampleOf(row[index])),
    })),
    fields: all
      .filter(({ name, field }) => name === "id" || name === "number" || (field?.writable && name !== "projectId"))
      .map(({ name, label, field }) => ({ name, label, required: required.has(name) || (field?.required ?? false) })),
    counts: countsOf(rows),
    rows: shownOf(rows),
    problems,
    changeSetId,
  };
}

function projectOf(declaration: RecordDeclaration, { projectId }: SheetImport): string | null {
  const asks = declaration.fields["projectId"]?.required ?? false;
  if (asks && projectId === undefined)
    throw new Refusal("request.invalid", "projectId: Say into which project the rows go.", {
      issues: [{ path: "projectId", message: "Say into which project the rows go." }],
    });
  return projectId ?? null;
}

function columnsOf(
  { headers }: Sheet,
  mapping: Readonly<Record<string, string | null>>,
  all: readonly SheetColumn[],
): (SheetColumn | null)[] {
  return headers.map((header) => {
    const name = mapping[header] ?? null;
    const found = all.find((column) => column.name === name);
    if (name !== null && !found && !name.startsWith("cf."))
      throw new Refusal("request.invalid", `mapping.${header}: There is no field "${name}" here.`, {
        issues: [{ path: `mapping.${header}`, message: `There is no field "${name}" here.` }],
      });
    return found ?? null;
  });
}

/** Ends a transaction that was only to be looked at. */
class TakenBack extends Error {}

interface Writing {
  edits: readonly Edit[];
  keep: boolean;
  problems: string[];
}

async function write(
  services: WritingServices,
  call: Call,
  { edits, keep, problems }: Writing,
): Promise<string | null> {
  if (edits.length === 0) return null;
  try {
    return await writeFor(services, call, sheetCause, async (unit) => {
      await applyEdits(unit, edits);
      await unit.flush();
      if (!keep) throw new TakenBack();
      return unit.changeSetId;
    });
  } catch (error) {
    if (error instanceof TakenBack) return null;
    // Whoever may not write at all is told so; what is wrong with the rows is part of the report.
    if (!(error instanceof Refusal) || error.status === 403 || error.status === 404 || isProject(error)) throw error;
    problems.push(error.message);
    return null;
  }
}

function isProject({ parts }: Refusal): boolean {
  return parts.issues?.some(({ path }) => path === "projectId") ?? false;
}

function countsOf(rows: readonly ReadRow[]): SheetReport["counts"] {
  const counts = { create: 0, update: 0, unchanged: 0, failed: 0 };
  for (const { action } of rows) counts[action]++;
  return counts;
}

function shownOf(rows: readonly ReadRow[]): SheetReport["rows"] {
  const failed = rows.filter(({ action }) => action === "failed");
  const others = rows.filter(({ action }) => action !== "failed");
  return [...failed, ...others]
    .slice(0, MOST_SHOWN)
    .map(({ row, action, title, problems }) => ({ row, action, title, problems }));
}

function sampleOf(cell: Sheet["rows"][number][number] | undefined): string {
  return (cell instanceof Date ? cell.toISOString().slice(0, 16).replace("T", " ") : String(cell ?? "")).slice(0, 100);
}
