import { comment, mentionsIn, reaction, recordNamed, withTrueNames } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { trashAlong } from "../../../platform/records/trashAlong.ts";
import { checkOwner, giveOwner } from "../ownRows.ts";
import { whoMaySee } from "../whoMaySee.ts";

const authors = { field: "authorId", removable: true } as const;

export const commentHooks: RecordHooks = {
  async prepare(unit, rows) {
    giveOwner(unit, rows, authors);
    for (const row of rows) await readMentions(unit, row);
    for (const row of rows)
      if (row.verb === "updated" && row.touched("body") && unit.cause !== "undo") row.set({ editedAt: unit.at });
    await trashAlong(unit, rows, { declaration: reaction, column: "comment_id" });
  },
  async check(unit, rows) {
    checkOwner(unit, rows, authors);
    for (const row of rows) if (row.touched("replyToId")) await requireSameSubject(unit, row, "replyToId");
  },
};

/** Finds who is mentioned. Refuses those who could not even see what they are called to. */
async function readMentions(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  if (row.deleted || !row.touched("body")) return;
  const body = String(row.values["body"]);
  const mentioned = mentionsIn(body);
  const ids = mentioned.map(({ userId }) => userId);
  const names = await namesOf(unit, ids);
  const { subjectRecord, subjectId } = row.values;
  // With the row itself: to a guest, it alone may be shown.
  const place = {
    declaration: recordNamed(String(subjectRecord)),
    projectId: row.projectId,
    id: String(subjectId),
  };
  const before = row.before?.["mentions"];
  // Whoever was mentioned before stays so, whatever they may see by now.
  const fresh = Array.isArray(before) ? ids.filter((id) => !before.includes(id)) : ids;
  const allowed = new Set(await whoMaySee(unit.tx, unit.orgId, place, fresh));
  const refused = mentioned.filter(({ userId }) => fresh.includes(userId) && !allowed.has(userId));
  if (refused.length > 0) throw mayNotSee(refused.map(({ userId, name }) => names.get(userId) ?? name));
  row.set({ mentions: ids, body: withTrueNames(body, names) });
}

async function namesOf(unit: UnitOfWork, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await unit.tx.executeQuery<{ id: string; name: string }>(
    CompiledQuery.raw("select id, name from users where org_id = $1 and id = any($2::uuid[])", [unit.orgId, ids]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function mayNotSee(names: readonly string[]): Refusal {
  const who = names.join(", ");
  const message = `${who} may not see this, and so cannot be mentioned here.`;
  return new Refusal("mention.refused", message, {
    hint: "Take the mention out, or have the project's manager make them a member.",
    issues: [{ path: "body", message }],
  });
}

/** What answers a comment stands where the comment does. */
export async function requireSameSubject(unit: UnitOfWork, row: WorkingRow, field: string): Promise<void> {
  const id = row.values[field];
  if (typeof id !== "string") return;
  const other = (await unit.load(comment, [id])).get(id);
  if (other && !other.deleted && other.values["subjectId"] === row.values["subjectId"]) return;
  const message = "There is no such comment here.";
  throw new Refusal("reference.unknown", `${field}: ${message}`, { issues: [{ path: field, message }] });
}
