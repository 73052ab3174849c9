import type { Row } from "../../kernel/record.ts";
import type { ProjectRow } from "../../planning/planRows.ts";
import { expectedCost, expectedDelay } from "../exposure.ts";
import type { risk } from "../risk.ts";
import type { riskResponse } from "../riskResponse.ts";
import type { SizedRisk } from "../afterResponses.ts";

/** As much of a risk as says what it drew, or may still draw. */
export type ReserveRisk = SizedRisk &
  Pick<Row<typeof risk>, "state" | "actualDelay" | "actualCost" | "exposure" | "exposureCost">;

/** Minutes of work, or minor units of money; null where no reserve is set. */
export interface Reserve {
  set: number | null;
  drawn: number;
  /** Below zero where more was drawn than set. */
  left: number | null;
  /** What open risks are to be expected to cost (RSP-2). */
  exposure: number;
}

/** RSV-1: what was set apart, what risks that occurred and contingencies under way have drawn of it, and what open risks may. */
export function reserveOf(
  { reserveTime, reserveCost }: Pick<ProjectRow, "reserveTime" | "reserveCost">,
  risks: readonly ReserveRisk[],
  responses: readonly Pick<Row<typeof riskResponse>, "kind" | "state" | "cost">[],
): { time: Reserve; money: Reserve } {
  const open = risks.filter(({ state }) => state === "open" || state === "mitigating");
  const contingencies = responses.filter(
    ({ kind, state }) => kind === "contingency" && (state === "inWork" || state === "done"),
  );
  return {
    time: reserve(
      reserveTime,
      sum(risks, (each) => drawn(each, each.actualDelay, expectedDelay(each))),
      sum(open, ({ exposure }) => exposure ?? 0),
    ),
    money: reserve(
      reserveCost,
      sum(risks, (each) => drawn(each, each.actualCost, expectedCost(each))) +
        sum(contingencies, ({ cost }) => cost ?? 0),
      sum(open, ({ exposureCost }) => exposureCost ?? 0),
    ),
  };
}

/** An opportunity that came gives back. Of one that is closed by now only what it really brought tells that it occurred. */
function drawn({ state, kind }: ReserveRisk, actual: number | null, expected: number | null): number {
  if (state === "open" || state === "mitigating") return 0;
  const amount = actual ?? (state === "occurred" ? (expected ?? 0) : 0);
  return kind === "opportunity" ? -amount : amount;
}

function reserve(set: number | null, drawnOf: number, exposure: number): Reserve {
  const taken = Math.round(drawnOf);
  return { set, drawn: taken, left: set === null ? null : set - taken, exposure: Math.round(exposure) };
}

const sum = <T>(all: readonly T[], of: (each: T) => number) => all.reduce((total, each) => total + of(each), 0);
