import { personSkill, skill, skillNeed } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useCan } from "../../../../platform/session/session.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { skillsOf } from "./skillsOf.ts";

/** Tells the plan which skills its rows ask for and who has them, as it is now: a past plan had its own. */
export function usePlanNeeds(store: PlanStore): void {
  const enabled = useCan("people.read") && store.asOf === null;
  const needs = useQuery({ ...allRowsQuery(skillNeed, { q: `projectId:${store.model.project.id}` }), enabled });
  const isAsked = enabled && (needs.data?.length ?? 0) > 0;
  const skills = useQuery({ ...allRowsQuery(skill, { q: "sort:name" }), enabled: isAsked });
  const held = useQuery({ ...allRowsQuery(personSkill), enabled: isAsked });
  useEffect(() => {
    if (!needs.data || (isAsked && !(skills.data && held.data))) return;
    store.showNeeds({
      needs: needs.data,
      skills: new Map(skills.data?.map(({ id, name }) => [id, name])),
      held: skillsOf(held.data ?? []),
    });
  }, [store, isAsked, needs.data, skills.data, held.data]);
}
