import { groupMember, membership, recordNamed, share, user, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { owningFields, rowsHeldTwice, rowsNaming, type Leaver, type OwningField, type Scope } from "./belongings.ts";

export interface Successor {
  record: string | null;
  userId: string;
}

interface Counted {
  record: string;
  field: string;
  count: number;
}

/** Hands over, ends and switches off, in the unit. Gives what was handed over and what nobody takes. */
export async function offboard(
  unit: UnitOfWork,
  userId: string,
  { successors, scope }: { successors: readonly Successor[]; scope: Scope },
): Promise<{ handedOver: Counted[]; kept: Counted[] }> {
  const leaving = (await unit.load(user, [userId])).get(userId);
  if (!leaving || leaving.deleted) throw notFound("user", userId);
  if (unit.actor?.userId === userId)
    throw new Refusal("row.invalid", "Nobody hands over their own account: somebody else has to see to it.");
  const leaver = { orgId: unit.orgId, userId, personId: leaving.values["personId"] as string | null };
  const heirs = await loadSuccessors(unit, successors, userId);
  const handedOver: Counted[] = [];
  const kept: Counted[] = [];
  for (const field of owningFields) {
    const ids = await rowsNaming(unit.tx, leaver, field, scope);
    if (ids.length === 0) continue;
    const counted = (count: number) => ({ record: field.declaration.name, field: field.name, count });
    const heir = heirs.get(field.declaration.name) ?? heirs.get(null);
    const to = field.names === "user" ? heir?.id : heir?.values["personId"];
    if (typeof to !== "string") {
      kept.push(counted(ids.length));
      continue;
    }
    const twice = await rowsHeldTwice(unit.tx, unit.orgId, field, { ids, to });
    const taken = ids.filter((id) => !twice.has(id));
    await handOver(unit, field, { ids: taken, leaver, to });
    if (taken.length > 0) handedOver.push(counted(taken.length));
    if (twice.size > 0) kept.push(counted(twice.size));
  }
  await endAll(unit, leaver);
  leaving.set({ active: false });
  return { handedOver, kept };
}

async function loadSuccessors(
  unit: UnitOfWork,
  successors: readonly Successor[],
  leaverId: string,
): Promise<Map<string | null, WorkingRow>> {
  const users = await unit.load(
    user,
    successors.map((each) => each.userId),
  );
  const found = new Map<string | null, WorkingRow>();
  for (const [index, { record, userId }] of successors.entries()) {
    const heir = users.get(userId);
    const fits = heir && !heir.deleted && heir.values["active"] === true && heir.values["role"] !== "guest";
    if (!fits || userId === leaverId) {
      const message = "Whoever takes over has an account that may sign in, is no guest, and stays.";
      throw new Refusal("row.invalid", message, { issues: [{ path: `successors.${index}.userId`, message }] });
    }
    found.set(record, heir);
  }
  return found;
}

async function handOver(
  unit: UnitOfWork,
  field: OwningField,
  { ids, leaver, to }: { ids: readonly string[]; leaver: Leaver; to: string },
): Promise<void> {
  const from = field.names === "user" ? leaver.userId : leaver.personId;
  for (const row of (await unit.load(field.declaration, ids)).values()) {
    const value = row.values[field.name];
    if (Array.isArray(value)) row.set({ [field.name]: [...new Set(value.map((id) => (id === from ? to : id)))] });
    else row.set({ [field.name]: to });
  }
}

/** Memberships, groups, shares and what is followed end with the account. */
async function endAll(unit: UnitOfWork, leaver: Leaver): Promise<void> {
  const ends: [RecordDeclaration, string][] = [
    [membership, "t.user_id = $2"],
    [share, "t.user_id = $2"],
    [recordNamed("watch"), "t.user_id = $2"],
    [groupMember, "(t.user_id = $2 or t.person_id = $3)"],
  ];
  for (const [declaration, condition] of ends) {
    const { rows } = await unit.tx.executeQuery<{ id: string }>(
      CompiledQuery.raw(
        `select t.id from ${mappingOf(declaration).table} t where t.org_id = $1 and t.deleted_at is null and ${condition} and $3::uuid is not distinct from $3::uuid`,
        [leaver.orgId, leaver.userId, leaver.personId],
      ),
    );
    const found = await unit.load(
      declaration,
      rows.map((row) => row.id),
    );
    for (const row of found.values()) row.setDeleted(true);
  }
}
