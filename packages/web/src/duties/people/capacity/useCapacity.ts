import { absence, api, calendar, groupMember, person, personSkill, skill, team, textFromDay } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../../../platform/api/call.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useSession } from "../../../platform/session/session.ts";
import { groupedRows, personRows, type LoadRecords } from "./capacityRows.ts";
import type { CapacityGroup } from "./capacitySearch.ts";

/** Lines of the heat map for these weeks, with the records they come from. */
export function useCapacity(by: CapacityGroup, days: readonly number[]) {
  const { organisation } = useSession();
  const query = { from: textFromDay(days[0] ?? 0), to: textFromDay(days.at(-1) ?? 0) };
  const demand = useQuery({
    // Asked for anew when dates of a project move (followChanges).
    queryKey: ["rows", "assignment", "demand", query],
    queryFn: ({ signal }) => call(api.capacity.demand, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
  const people = useQuery(allRowsQuery(person));
  const calendars = useQuery(allRowsQuery(calendar));
  const absences = useQuery(allRowsQuery(absence));
  const teams = useQuery({ ...allRowsQuery(team), enabled: by === "team" });
  const members = useQuery({ ...allRowsQuery(groupMember), enabled: by === "team" });
  const skills = useQuery({ ...allRowsQuery(skill), enabled: by === "skill" });
  const held = useQuery({ ...allRowsQuery(personSkill), enabled: by === "skill" });
  const needed = [demand, people, calendars, absences, ...(by === "team" ? [teams, members] : [])];
  const all = by === "skill" ? [...needed, skills, held] : needed;
  const records = useMemo((): LoadRecords | null => {
    if (!demand.data || !people.data || !calendars.data || !absences.data) return null;
    return {
      people: people.data,
      calendars: calendars.data,
      standardCalendarId: organisation.calendarId ?? "",
      absences: absences.data,
      demand: demand.data.items,
    };
  }, [demand.data, people.data, calendars.data, absences.data, organisation.calendarId]);
  const rows = useMemo(() => {
    if (!records) return null;
    const each = personRows(records, days);
    if (by === "person") return each;
    const groups =
      by === "team"
        ? (teams.data ?? []).map(({ id, name }) => ({
            id,
            name,
            personIds: (members.data ?? []).flatMap(({ teamId, personId }) =>
              teamId === id && personId !== null ? [personId] : [],
            ),
          }))
        : (skills.data ?? []).map(({ id, name }) => ({
            id,
            name,
            personIds: (held.data ?? []).flatMap(({ skillId, personId }) => (skillId === id ? [personId] : [])),
          }));
    return groupedRows(
      each,
      groups.toSorted((one, other) => one.name.localeCompare(other.name)),
    );
  }, [records, days, by, teams.data, members.data, skills.data, held.data]);
  return {
    records,
    rows: all.some(({ isPending }) => isPending) ? null : rows,
    more: demand.data?.more ?? false,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    retry: () => all.forEach((each) => void (each.isError && each.refetch())),
  };
}
