import { conditionPresets, ranksBetween } from "@gantry/records";
import type { DemoGate } from "./demoProject.ts";
import type { DemoRow } from "./demoRow.ts";

interface Place {
  projectId: string;
  /** "2026-05-12" */
  today: string;
  itemIds: ReadonlyMap<string, string>;
  userIds: ReadonlyMap<string, string>;
  newId: () => string;
}

/** The rows of a gate with its conditions and what was decided. */
export function planGate(stated: DemoGate, place: Place): DemoRow[] {
  const { projectId, itemIds, userIds, newId } = place;
  const workItemId = itemIds.get(stated.on);
  if (workItemId === undefined)
    throw new Error(`The gate "${stated.name}" sits on "${stated.on}", which is not there.`);
  const gateId = newId();
  const { decided } = stated;
  const own: DemoRow = {
    record: "gate",
    id: gateId,
    values: {
      projectId,
      workItemId,
      name: stated.name,
      description: stated.description,
      deciderId: userIds.get(stated.decider) ?? null,
      ...(decided === null
        ? {}
        : {
            state: decided.state,
            reason: decided.reason,
            decidedById: userIds.get(decided.by) ?? null,
            decidedAt: momentOf(place.today, decided.daysAgo),
          }),
    },
  };
  const ranks = ranksBetween(null, null, stated.conditions.length);
  const conditions = stated.conditions.map(({ preset, name, signer, signed }, index): DemoRow => {
    const signerId = signer === undefined ? null : (userIds.get(signer) ?? null);
    const signature = signed && {
      signedById: signerId,
      signedAt: momentOf(place.today, signed.daysAgo),
      note: signed.note,
    };
    return {
      record: "gateCondition",
      id: newId(),
      values: { ...conditionPresets[preset], projectId, gateId, rank: ranks[index], name, signerId, ...signature },
    };
  });
  return [own, ...conditions];
}

/** Ten in the morning of a day before today. */
function momentOf(today: string, daysAgo: number): string {
  return new Date(Date.parse(`${today}T10:00:00.000Z`) - daysAgo * 86_400_000).toISOString();
}
