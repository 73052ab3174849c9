import type { Finding } from "@gantry/engine";
import type { gate, GateCheck, Row } from "@gantry/records";
import { planText } from "../texts.ts";

type GateRow = Row<typeof gate>;
type GateState = GateRow["state"];

/** Of several gates on one row the one that holds most back is shown. */
const gravest: readonly GateState[] = ["failed", "closed", "waived", "passed"];
const symbols: Record<GateState, string> = { failed: "✕", closed: "▣", waived: "△", passed: "✓" };

/** The stage gates that sit on rows of the plan. */
export class PlanGates {
  #states: ReadonlyMap<string, GateState> = new Map();
  /** What unopened gates have to say. */
  findings: readonly Finding[] = [];

  set(rows: readonly GateRow[], checks: readonly GateCheck[]): void {
    const states = new Map<string, GateState>();
    for (const { workItemId, state } of rows) {
      const known = states.get(workItemId);
      if (known === undefined || gravest.indexOf(state) < gravest.indexOf(known)) states.set(workItemId, state);
    }
    this.#states = states;
    this.findings = checks.flatMap((check) => check.findings as Finding[]);
  }

  /** The gate of a row with its symbol and in words; empty where there is none. */
  text(itemId: string): string {
    const state = this.#states.get(itemId);
    return state === undefined ? "" : `${symbols[state]} ${planText(`gate.${state}`)}`;
  }
}
