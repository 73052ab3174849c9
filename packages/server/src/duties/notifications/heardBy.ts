import { recordNamed } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { isReadable } from "../../platform/access/fieldAccess.ts";
import { loadActors } from "../../platform/access/loadActor.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { nameOf, rowHeads } from "../../platform/records/rowHeads.ts";
import type { Told } from "./told.ts";

/** What of it each user wants to hear and may see, at this moment; whoever has left hears nothing. */
export async function heardBy(tx: Tx, orgId: string, told: readonly Told[]): Promise<Told[]> {
  const heard: Told[] = [];
  const userIds = [...new Set(told.map((each) => each.userId))];
  const actors = await loadActors(tx, orgId, userIds);
  const mutes = await mutesOf(tx, orgId, userIds);
  for (const [userId, actor] of actors) {
    const wanted = withoutMuted(
      told.filter((each) => each.userId === userId),
      mutes.get(userId) ?? new Set(),
    );
    const seen = await rowHeads(
      tx,
      actor,
      wanted.flatMap(({ topic, said }) => (said ? [topic, said] : [topic])),
    );
    for (const each of wanted) {
      if (!seen.has(nameOf(each.topic)) || (each.said && !seen.has(nameOf(each.said)))) continue;
      const declaration = recordNamed(each.topic.record);
      const fields = [...each.fields].filter((name) => isReadable(actor, declaration, name));
      // A change of nothing but fields that one may not read is none.
      const isHidden = each.fields.size > 0 && fields.length === 0;
      if (!isHidden) heard.push({ ...each, fields: new Set(fields) });
    }
  }
  return heard;
}

/** What users want to hear nothing of, by the user's id. */
async function mutesOf(tx: Tx, orgId: string, userIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await tx.executeQuery<{ user_id: string; kind: string; target: string }>(
    CompiledQuery.raw(
      "select user_id, kind, target from notification_mutes where org_id = $1 and user_id = any($2::uuid[])",
      [orgId, userIds],
    ),
  );
  const mutes = new Map<string, Set<string>>();
  for (const { user_id: userId, kind, target } of rows)
    mutes.set(userId, (mutes.get(userId) ?? new Set()).add(`${kind} ${target}`));
  return mutes;
}

function withoutMuted(told: readonly Told[], muted: ReadonlySet<string>): Told[] {
  return told.flatMap((each) => {
    if (muted.has(`row ${nameOf(each.topic)}`) || muted.has(`project ${each.topic.projectId}`)) return [];
    const reasons = new Set([...each.reasons].filter((reason) => !muted.has(`reason ${reason}`)));
    return reasons.size === 0 ? [] : [{ ...each, reasons }];
  });
}
