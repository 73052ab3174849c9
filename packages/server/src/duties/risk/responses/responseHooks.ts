import { risk, workItem } from "@gantry/records";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { measureRisks } from "./measureRisks.ts";

/** Responses take the strategies of their kind of risk, stay in its project, and change what is to be expected of it. */
export const responseHooks: RecordHooks = {
  async prepare(unit, rows) {
    const risks = await unit.load(
      risk,
      rows.map(({ values }) => String(values["riskId"])),
    );
    for (const row of rows.filter(({ isNew, values }) => isNew && values["strategy"] === null))
      row.set({ strategy: usualStrategy(row, risks.get(String(row.values["riskId"]))) });
    const changed = rows.filter((row) => row.touched("riskId", "kind", "state", ...residual));
    await measureRisks(unit, [...new Set(changed.flatMap((row) => risksOf(row)))]);
  },
  async check(unit, rows) {
    const live = rows.filter((row) => !row.deleted && row.touched("riskId", "strategy", "workItemId"));
    const idsIn = (name: string) => live.flatMap(({ values }) => (values[name] === null ? [] : [String(values[name])]));
    const risks = await unit.load(risk, idsIn("riskId"));
    const items = await unit.load(workItem, idsIn("workItemId"));
    for (const row of live) {
      const { riskId, workItemId, strategy } = row.values;
      const of = risks.get(String(riskId));
      requireSameProject(row, "riskId", of);
      if (workItemId !== null) requireSameProject(row, "workItemId", items.get(String(workItemId)));
      if (strategy !== null && of) requireFitting(String(strategy), String(of.values["kind"]));
    }
  },
};

const residual = ["residualProbability", "residualDelay", "residualCost"];

/** Both where it has come from one to another. */
function risksOf({ before, values }: WorkingRow): string[] {
  return [before?.["riskId"], values["riskId"]].filter((id) => typeof id === "string");
}

function usualStrategy({ values }: WorkingRow, of: WorkingRow | undefined): string {
  if (values["kind"] === "contingency") return "accept";
  return of?.values["kind"] === "opportunity" ? "enhance" : "reduce";
}

function requireSameProject(row: WorkingRow, path: string, other: WorkingRow | undefined): void {
  if (other && !other.deleted && other.projectId === row.projectId) return;
  throw refused(path, "It lies in another project, or in the trash.");
}

const strategies: Readonly<Record<string, readonly string[]>> = {
  threat: ["avoid", "reduce", "transfer", "accept"],
  opportunity: ["exploit", "enhance", "share", "accept"],
};

function requireFitting(strategy: string, kind: string): void {
  const fitting = strategies[kind] ?? [];
  if (!fitting.includes(strategy))
    throw refused(
      "strategy",
      `One does not ${strategy} ${kind === "threat" ? "a threat" : "an opportunity"}: choose ${fitting.join(", ")}.`,
    );
}

function refused(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
