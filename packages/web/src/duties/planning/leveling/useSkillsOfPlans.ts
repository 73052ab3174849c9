import { personSkill, skill } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useCan } from "../../../platform/session/session.ts";
import { skillsOf } from "../plan/needs/skillsOf.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";

/** Tells several plans what skills are called and who has them, where their rows ask for any; whether what is needed of it is there. */
export function useSkillsOfPlans(stores: readonly PlanStore[]): boolean {
  const isAsked = stores.some(({ model }) => model.tables.skillNeed.size > 0);
  const enabled = useCan("people.read") && isAsked;
  const skills = useQuery({ ...allRowsQuery(skill, { q: "sort:name" }), enabled });
  const held = useQuery({ ...allRowsQuery(personSkill), enabled });
  useEffect(() => {
    if (!skills.data || !held.data) return;
    const known = { names: new Map(skills.data.map(({ id, name }) => [id, name])), held: skillsOf(held.data) };
    for (const store of stores) store.showSkills(known);
  }, [stores, skills.data, held.data]);
  return !enabled || (!skills.isPending && !held.isPending);
}
