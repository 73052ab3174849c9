import { absence, api, personSkill, skill, skillWish } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../../../../platform/api/call.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { personLoads } from "../../../people/public.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { daysAround, suggestionsFor, type AskedSkill } from "./suggestionsFor.ts";

interface Asked {
  rowId: string;
  start: number;
  finish: number;
  asked: AskedSkill | null;
}

/** Who could do a row in its time, by what they have to do in all projects. */
export function useSuggestions(store: PlanStore, { rowId, start, finish, asked }: Asked) {
  const query = daysAround(start, finish);
  const demand = useQuery({
    queryKey: ["rows", "assignment", "demand", query],
    queryFn: ({ signal }) => call(api.capacity.demand, { query }, { signal }),
  });
  const absences = useQuery(allRowsQuery(absence));
  const skills = useQuery(allRowsQuery(skill, { q: "sort:name" }));
  const held = useQuery(allRowsQuery(personSkill));
  const wishes = useQuery({ ...allRowsQuery(skillWish), enabled: asked !== null });
  const { model } = store;
  const assigned = model.assignmentsOf(rowId);
  const suggestions = useMemo(() => {
    if (!demand.data || !absences.data || !held.data) return null;
    const { person, calendar } = model.tables;
    const records = {
      people: [...person.values()],
      calendars: [...calendar.values()],
      standardCalendarId: model.standardCalendarId,
      absences: absences.data,
      demand: demand.data.items,
    };
    return suggestionsFor(person.values(), {
      finish,
      asked,
      held: held.data,
      loads: personLoads(records, [start, finish]),
      assigned: new Set(assigned.map(({ personId }) => personId)),
    });
  }, [model, demand.data, absences.data, held.data, start, finish, asked, assigned]);
  const proposed = new Set(suggestions?.map(({ person: { id } }) => id));
  const learners = (wishes.data ?? []).flatMap(({ personId, skillId }) =>
    skillId === asked?.skillId && !proposed.has(personId) ? [personId] : [],
  );
  return {
    suggestions,
    /** Who wants to learn the skill that is asked for, and does not have it at that level. */
    learners: suggestions === null ? [] : learners,
    skills: skills.data ?? [],
    error: [demand, absences, held].find(({ error }) => error !== null)?.error ?? null,
  };
}
