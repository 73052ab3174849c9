import { personSkill, skill } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useCan } from "../../../../platform/session/session.ts";
import { usePlanValue } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { skillsOf } from "./skillsOf.ts";

/** Tells the plan what skills are called, and who has those that its rows ask for: as it is now, which says nothing of a past plan. */
export function usePlanNeeds(store: PlanStore): void {
  const mayRead = useCan("people.read");
  const isAsked = usePlanValue(store, ({ model }) => model.tables.skillNeed.size > 0);
  const isTyped = store.permissions.has("plan.write");
  const counts = mayRead && isAsked && store.asOf === null;
  const skills = useQuery({ ...allRowsQuery(skill, { q: "sort:name" }), enabled: mayRead && (isAsked || isTyped) });
  const held = useQuery({ ...allRowsQuery(personSkill), enabled: counts });
  useEffect(() => {
    if (!skills.data || (counts && !held.data)) return;
    store.showSkills({
      names: new Map(skills.data.map(({ id, name }) => [id, name])),
      held: counts ? skillsOf(held.data ?? []) : null,
    });
  }, [store, counts, skills.data, held.data]);
}
