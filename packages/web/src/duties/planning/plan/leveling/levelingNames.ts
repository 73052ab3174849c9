import { externalTitle } from "../externals/externalText.ts";
import type { PlanStore } from "../sync/planStore.ts";

/** How what a proposal speaks of is called; empty where it is not known here. */
export interface LevelingNames {
  item(id: string): string;
  person(id: string): string;
  skill(id: string): string;
}

/** Names in one plan. */
export function namesOf({ model }: Pick<PlanStore, "model">): LevelingNames {
  return {
    item: (id) => {
      const other = model.externals.get(id);
      return model.tables.workItem.get(id)?.name ?? (other ? externalTitle(other) : "");
    },
    person: (id) => model.tables.person.get(id)?.name ?? "",
    skill: (id) => model.needs.nameOf(id),
  };
}
