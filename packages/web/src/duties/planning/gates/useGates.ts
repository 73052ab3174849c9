import { gate, type GateCheck, type Row } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useGateChecks } from "./useGateChecks.ts";

export type GateRow = Row<typeof gate>;

export interface CheckedGate {
  row: GateRow;
  /** Undefined until it has been checked. */
  check: GateCheck | undefined;
}

/** The gates of a project, the earliest first; those without a date at the end. */
export function useGates(projectId: string) {
  const rows = useQuery(allRowsQuery(gate, { q: `projectId:${projectId} sort:name` }));
  const checks = useGateChecks(projectId);
  const byId = new Map(checks.data?.map((check) => [check.gateId, check]));
  const gates = (rows.data ?? [])
    .map((row): CheckedGate => ({ row, check: byId.get(row.id) }))
    .sort((a, b) => ((a.check?.date ?? "9") < (b.check?.date ?? "9") ? -1 : 1));
  return { rows, checks, gates };
}

/** The first that still waits for a decision. */
export function nextGate(gates: readonly CheckedGate[]): CheckedGate | undefined {
  return gates.find(({ row }) => row.state === "closed" || row.state === "failed");
}
