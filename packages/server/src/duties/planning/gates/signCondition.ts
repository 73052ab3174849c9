import { gate, gateCondition, type EditsResult } from "@gantry/records";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { requireVersion } from "./requireVersion.ts";

interface Signature {
  signed: boolean;
  note: string;
  version: number;
}

/** A manual condition is signed by the person it names, else by whoever may decide gates, and by nobody in their stead. */
export async function signCondition(
  unit: UnitOfWork,
  id: string,
  { signed, note, version }: Signature,
): Promise<EditsResult> {
  const row = (await unit.load(gateCondition, [id])).get(id);
  await unit.access.load([row?.projectId ?? null]);
  if (!row || row.deleted || !unit.access.may("read", gateCondition, row.projectId))
    throw notFound("gateCondition", id);
  const { signerId, kind, gateId } = row.values;
  const owner = (await unit.load(gate, [gateId as string])).get(gateId as string);
  const isDecider =
    owner?.values["deciderId"] === unit.actor?.userId || unit.access.holds("gate.decide", gate, row.projectId);
  if (signerId === null ? !isDecider : signerId !== unit.actor?.userId)
    throw new Refusal(
      "access.denied",
      "This condition is signed by the person it names, and by nobody in their stead.",
      {
        hint: "Ask that person, or name another one in the condition.",
      },
    );
  if (kind !== "manual") throw new Refusal("row.invalid", "Only a manual condition is signed; the others are checked.");
  await requireVersion(unit, row, version);
  row.set(
    signed
      ? { signedById: unit.actor?.userId ?? null, signedAt: unit.at, note }
      : { signedById: null, signedAt: null, note: "" },
  );
  await unit.flush();
  return editsResult(unit, [row]);
}
