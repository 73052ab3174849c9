import type { Reserve } from "@gantry/records";

/** How far a reserve reaches; amounts are working minutes or minor units of money. */
export type Cover =
  | { kind: "unset"; risk: number }
  | { kind: "idle"; left: number }
  | { kind: "spent"; set: number; over: number; risk: number }
  | { kind: "part"; set: number; covered: number; risk: number }
  | { kind: "whole"; set: number; spare: number; risk: number };

/** RSV-2: what is left of a reserve against what is still at risk. */
export function coverOf({ set, left }: Pick<Reserve, "set" | "left">, atRisk: number): Cover {
  const risk = Math.max(0, atRisk);
  if (set === null || left === null) return { kind: "unset", risk };
  if (left <= 0) return { kind: "spent", set, over: -left, risk };
  if (risk === 0) return { kind: "idle", left };
  if (left >= risk) return { kind: "whole", set, spare: left - risk, risk };
  return { kind: "part", set, covered: left, risk };
}
