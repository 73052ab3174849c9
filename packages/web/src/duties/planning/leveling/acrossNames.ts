import type { LevelingNames } from "../plan/leveling/levelingNames.ts";
import { namesOf } from "../plan/leveling/levelingNames.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";

/** Names in several plans: a row of another project than the one spoken of is told with its key. */
export function acrossNames(stores: readonly PlanStore[], spokenOf: PlanStore | null): LevelingNames {
  const all = stores.map(namesOf);
  const first = (read: (names: LevelingNames) => string) => all.map(read).find((name) => name !== "") ?? "";
  return {
    item(id) {
      const store = stores.find(({ model }) => model.tables.workItem.has(id));
      // Of a project that is not among these, or not to be seen.
      if (!store) return first((names) => names.item(id));
      const item = store.model.item(id);
      return store === spokenOf ? item.name : `${store.model.keyOf(item)} ${item.name}`.trim();
    },
    person: (id) => first((names) => names.person(id)),
    skill: (id) => first((names) => names.skill(id)),
  };
}
