import type { Edit } from "@gantry/records";
import { wireEdits } from "../plan/edit/wireEdits.ts";
import { levelingDraft } from "../plan/leveling/levelingMoves.ts";
import type { ProposedPart } from "./loadedAcross.ts";

/** What is written when a proposal is accepted: delays and people of all projects as one. */
export function acrossEdits(parts: readonly ProposedPart[]): Edit[] {
  return parts.flatMap(({ part: { store }, moves, delays }) => {
    const draft = levelingDraft(store, delays, moves);
    const { workItem, assignment } = store.model.tables;
    const versionOf = (id: string) => (workItem.get(id) ?? assignment.get(id))?.version ?? 0;
    return draft ? wireEdits(draft.patches, versionOf) : [];
  });
}
