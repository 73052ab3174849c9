import type { DependencyType } from "@gantry/engine";

export type BarEnd = "start" | "finish";

/** A dependency between two rows, drawn as an arrow. */
export interface PlanLink {
  id: string;
  fromId: string;
  toId: string;
  type: DependencyType;
  /** It holds the successor where it is: drawn stronger. */
  driving?: boolean;
}
