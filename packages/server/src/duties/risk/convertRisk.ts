import { issue, risk, type EditsResult } from "@gantry/records";
import { notFound, Refusal } from "../../platform/problems/refusal.ts";
import { editsResult } from "../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import { responsesOf } from "./responses/responsesOf.ts";

interface Converted {
  title?: string | undefined;
  severity: string;
  dueDay: string | null;
}

/** REG-6: a risk has occurred. It stays, with its history, and the issue made of it names it. */
export async function convertRisk(unit: UnitOfWork, id: string, asked: Converted): Promise<EditsResult> {
  const row = (await unit.load(risk, [id])).get(id);
  if (!row) throw notFound("risk", id);
  const { title, description, hits, ownerId, state } = row.values;
  if (state === "closed" || state === "occurred")
    throw new Refusal("state.impossible", `"${String(title)}" is ${state}, so that it cannot occur.`, {
      hint: state === "closed" ? "Open it again first." : "The issue made of it names it.",
    });
  row.set({ state: "occurred" });
  const made = unit.create(issue, {
    projectId: row.projectId,
    title: asked.title ?? title,
    // What was to be done in this case is what is done first.
    description: [description, ...(await contingenciesOf(unit, id))].filter((text) => text !== "").join("\n\n"),
    severity: asked.severity,
    hits,
    riskId: id,
    ownerId,
    dueDay: asked.dueDay,
  });
  await unit.flush();
  return editsResult(unit, [row, made]);
}

/** Titles of what was meant to be done once it occurs. */
async function contingenciesOf(unit: UnitOfWork, riskId: string): Promise<string[]> {
  const responses = (await responsesOf(unit, [riskId])).get(riskId) ?? [];
  return responses.flatMap(({ values }) =>
    values["kind"] === "contingency" && values["state"] !== "dropped" ? [String(values["title"])] : [],
  );
}
