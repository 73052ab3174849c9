import { compileCalendars } from "@gantry/engine";
import { calendarDefinitionOf, instantFromText, textFromDay, type AskedSkill } from "@gantry/records";
import { personLoads, type LoadRecords } from "../../capacity/capacityRows.ts";
import { standingOf, type HeldRow, type SkillRow } from "../skillMatrix.ts";

const DAY = 1440;

/** Working minutes of a week. */
export interface GapWeek {
  /** What work asks for at this level or above. */
  asked: number;
  /** What those who have it have left beside other work. */
  there: number;
  lacking: number;
}

/** A skill at a level of which there will be too little. */
export interface SkillGap {
  skill: SkillRow;
  level: number;
  weeks: readonly GapWeek[];
  lacking: number;
  /** The first week that lacks. */
  first: number;
  /** Work that asks for it in weeks that lack; what may not be seen is left out. */
  items: readonly NonNullable<AskedSkill["item"]>[];
}

interface GapRecords extends LoadRecords {
  asked: readonly AskedSkill[];
  skills: readonly SkillRow[];
  held: readonly HeldRow[];
}

/**
 * GAP-1: of which skills too little is there in which weeks. `days` are the first days of the weeks and the day after the last. What is
 * asked at a level or above is set against the time of all who have it at that level, less their work that does not ask for it.
 */
export function skillGaps(records: GapRecords, days: readonly number[]): SkillGap[] {
  const loads = personLoads(
    records,
    days.map((day) => day * DAY),
  );
  const calendar = compileCalendars(records.calendars.map(calendarDefinitionOf), records.standardCalendarId).get(null);
  const minutesIn = ({ start, finish, count, units }: AskedSkill, week: number) => {
    const from = Math.max(instantFromText(start) ?? 0, (days[week] as number) * DAY);
    const to = Math.min(instantFromText(finish) ?? 0, (days[week + 1] as number) * DAY);
    return to <= from ? 0 : Math.round(calendar.workBetween(from, to) * count * units);
  };
  return records.skills.flatMap((skill) => {
    const needs = records.asked.filter(({ skillId }) => skillId === skill.id);
    const held = records.held.filter(({ skillId }) => skillId === skill.id);
    const left = (personId: string, week: number) => {
      const load = loads.get(personId)?.[week];
      if (!load) return 0;
      const other = load.parts.reduce(
        (sum, { work, minutes }) => (records.demand[work]?.asks.includes(skill.id) ? sum : sum + minutes),
        0,
      );
      return Math.max(0, load.capacity - other);
    };
    return [...new Set(needs.map(({ level }) => level))]
      .toSorted((one, other) => one - other)
      .flatMap((level): SkillGap[] => {
        const those = needs.filter((need) => need.level >= level);
        const weeks = days.slice(0, -1).map((day, week): GapWeek => {
          const asked = those.reduce((sum, need) => sum + minutesIn(need, week), 0);
          const able = held.filter((row) => row.level >= level && standingOf(row, textFromDay(day + 6)) !== "expired");
          const there = able.reduce((sum, { personId }) => sum + left(personId, week), 0);
          return { asked, there, lacking: Math.max(0, asked - there) };
        });
        const first = weeks.findIndex(({ lacking }) => lacking > 0);
        if (first < 0) return [];
        const items = those.flatMap((need) =>
          need.item && weeks.some(({ lacking }, week) => lacking > 0 && minutesIn(need, week) > 0) ? [need.item] : [],
        );
        return [
          {
            skill,
            level,
            weeks,
            first,
            lacking: weeks.reduce((sum, { lacking }) => sum + lacking, 0),
            items: [...new Map(items.map((item) => [item.workItemId, item])).values()],
          },
        ];
      });
  });
}
