import { absence, api, calendar, dayFromText, person, textFromDay, weekdayOfStart } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../../../../platform/api/call.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useWeekStart } from "../../../../platform/session/useWeekStart.ts";
import { weekDays } from "../../capacity/capacitySearch.ts";
import type { HeldRow, SkillRow } from "../skillMatrix.ts";
import { skillGaps } from "./skillGaps.ts";

const WEEKS = 13;
/** Which skills will be lacking in the coming weeks; null while it is being found out. */
export function useSkillGaps(
  { skills, held }: { skills: readonly SkillRow[]; held: readonly HeldRow[] },
  today: string,
) {
  const session = useSession();
  const weekStart = useWeekStart();
  const days = useMemo(() => weekDays(today, WEEKS, weekdayOfStart[weekStart]), [today, weekStart]);
  const query = { from: textFromDay(days[0] ?? 0), to: textFromDay(days.at(-1) ?? 0) };
  const asked = useQuery({
    queryKey: ["rows", "skillNeed", "asked", query],
    queryFn: ({ signal }) => call(api.capacity.needs, { query }, { signal }),
  });
  const demand = useQuery({
    queryKey: ["rows", "assignment", "demand", query],
    queryFn: ({ signal }) => call(api.capacity.demand, { query }, { signal }),
  });
  const people = useQuery(allRowsQuery(person));
  const calendars = useQuery(allRowsQuery(calendar));
  const absences = useQuery(allRowsQuery(absence));
  const { calendarId } = session.organisation;
  const gaps = useMemo(() => {
    if (!asked.data || !demand.data || !people.data || !calendars.data || !absences.data) return null;
    return skillGaps(
      {
        skills,
        held,
        asked: asked.data.items,
        demand: demand.data.items,
        people: people.data,
        calendars: calendars.data,
        standardCalendarId: calendarId ?? "",
        absences: absences.data,
      },
      days,
    );
  }, [skills, held, asked.data, demand.data, people.data, calendars.data, absences.data, calendarId, days]);
  const failed = [asked, demand, people, calendars, absences].find(({ isError }) => isError);
  return {
    days,
    today: dayFromText(today) ?? 0,
    gaps,
    isAsked: (asked.data?.items.length ?? 0) > 0,
    hasMore: asked.data?.more === true || demand.data?.more === true,
    failed: failed ?? null,
  };
}
