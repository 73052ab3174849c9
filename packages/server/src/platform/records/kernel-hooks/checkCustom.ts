import { customPatch, fieldOfCustom, type CustomDefinition, type CustomValues } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../problems/refusal.ts";
import { isPutBack } from "../isPutBack.ts";
import type { UnitOfWork } from "../unitOfWork.ts";
import type { WorkingRow } from "../workingRow.ts";

const none: CustomValues = {};

/**
 * Validates what is written into fields that the organisation added. Values that stay as they are are left alone, whatever became of
 * their field since. What must be filled in is asked for when a row is made and when its custom values are changed.
 */
export async function checkCustom(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  if (isPutBack(unit)) return;
  const concerned = rows.filter((row) => !row.deleted && (row.isNew || row.touched("custom")));
  const [first] = concerned;
  if (!first) return;
  const definitions = await readDefinitions(unit, first.declaration.name);
  const issues: { path: string; message: string }[] = [];
  for (const row of concerned) {
    const before = (row.before?.["custom"] ?? none) as CustomValues;
    const after = row.values["custom"] as CustomValues;
    for (const [key, value] of Object.entries(customPatch(before, after))) {
      const message = value === null ? null : wrong(definitions.get(key), key, value);
      if (message !== null) issues.push({ path: `custom.${key}`, message });
    }
    for (const { key, name, required } of definitions.values())
      // The system itself writes without being asked (set-up); people and tools fill in what must be.
      if (required && unit.actor && after[key] === undefined)
        issues.push({ path: `custom.${key}`, message: `"${name}" must be filled in.` });
  }
  await checkNamed(unit, definitions, concerned, issues);
  const [wrongOne] = issues;
  if (wrongOne)
    throw new Refusal("request.invalid", `${wrongOne.path}: ${wrongOne.message}`, { issues: issues.slice(0, 100) });
}

async function readDefinitions(unit: UnitOfWork, record: string): Promise<Map<string, CustomDefinition>> {
  const { rows } = await unit.tx.executeQuery<CustomDefinition>(
    CompiledQuery.raw(
      `select key, name, name_de as "nameDe", kind, choices, required, least, most from custom_fields
       where org_id = $1 and record_type = $2 and deleted_at is null`,
      [unit.orgId, record],
    ),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

function wrong(definition: CustomDefinition | undefined, key: string, value: unknown): string | null {
  if (!definition) return `There is no custom field "${key}" here. Maybe it was deleted.`;
  const parsed = fieldOfCustom(definition).schema.safeParse(value);
  return parsed.success ? null : `"${definition.name}": ${parsed.error.issues[0]?.message ?? "not valid"}`;
}

/** Users and people that are named must be there. */
async function checkNamed(
  unit: UnitOfWork,
  definitions: ReadonlyMap<string, CustomDefinition>,
  rows: readonly WorkingRow[],
  issues: { path: string; message: string }[],
): Promise<void> {
  for (const [kind, table] of [
    ["user", "users"],
    ["person", "people"],
  ] as const) {
    const keys = [...definitions.values()].filter((each) => each.kind === kind).map((each) => each.key);
    const named = rows.flatMap((row) =>
      keys.flatMap((key) => {
        const id = (row.values["custom"] as CustomValues)[key];
        return typeof id === "string" && id !== (row.before?.["custom"] as CustomValues | undefined)?.[key]
          ? [{ key, id }]
          : [];
      }),
    );
    if (named.length === 0 || issues.length > 0) continue;
    const { rows: found } = await unit.tx.executeQuery<{ id: string }>(
      CompiledQuery.raw(`select id from ${table} where org_id = $1 and id = any($2::uuid[]) and deleted_at is null`, [
        unit.orgId,
        named.map(({ id }) => id),
      ]),
    );
    const there = new Set(found.map(({ id }) => id));
    for (const { key, id } of named)
      if (!there.has(id)) issues.push({ path: `custom.${key}`, message: `There is no ${kind} ${id}.` });
  }
}
