import type { DependencyType } from "@gantry/engine";
import type { PlanLink } from "../model/planLink.ts";

/** Links by row index; those with an end outside the plan are left out. */
export interface LinkTable {
  count: number;
  ids: readonly string[];
  from: Int32Array;
  to: Int32Array;
  types: readonly DependencyType[];
  driving: Uint8Array;
}

export function createLinkTable(links: readonly PlanLink[], indexOf: ReadonlyMap<string, number>): LinkTable {
  const known = links.filter((link) => indexOf.has(link.fromId) && indexOf.has(link.toId));
  return {
    count: known.length,
    ids: known.map((link) => link.id),
    from: Int32Array.from(known, (link) => indexOf.get(link.fromId) ?? -1),
    to: Int32Array.from(known, (link) => indexOf.get(link.toId) ?? -1),
    types: known.map((link) => link.type),
    driving: Uint8Array.from(known, (link) => (link.driving ? 1 : 0)),
  };
}
