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
    item: (id) => model.tables.workItem.get(id)?.name ?? "",
    person: (id) => model.tables.person.get(id)?.name ?? "",
    skill: (id) => model.needs.nameOf(id),
  };
}
