import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import type { AuditProblem } from "@gantry/records";
import type { Head } from "./head.ts";

/** Ends of the log noted elsewhere that it does not lead to any more: it was cut, or written anew from some place on. */
export async function anchorProblems(
  db: Db,
  orgId: string,
  last: number,
  anchors: readonly Head[],
): Promise<AuditProblem[]> {
  const own = anchors.filter((anchor) => anchor.orgId === orgId).toSorted((a, b) => a.position - b.position);
  if (own.length === 0) return [];
  const { rows } = await db.executeQuery<{ position: number; hash: Buffer }>(
    CompiledQuery.raw("select position, hash from change_seals where org_id = $1 and position = any($2::bigint[])", [
      orgId,
      own.map(({ position }) => position),
    ]),
  );
  const seals = new Map(rows.map(({ position, hash }) => [position, hash.toString("hex")]));
  return own.flatMap(({ position, hash, at }): AuditProblem[] => {
    const found = { position, record: null, recordId: null, at };
    if (position > last)
      return [
        {
          ...found,
          kind: "cut",
          message: `The log ends at position ${last}, but reached ${position} on ${at}: its end was cut off.`,
        },
      ];
    if (seals.get(position) === hash) return [];
    return [
      {
        ...found,
        kind: "rewritten",
        message: `Position ${position} does not bear the seal noted on ${at}: the log was written anew before it.`,
      },
    ];
  });
}
