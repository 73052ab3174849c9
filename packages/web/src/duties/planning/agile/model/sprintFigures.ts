import { compileCalendars, MINUTES_PER_DAY, sprintCapacity, velocity, type CompiledCalendars } from "@gantry/engine";
import {
  calendarDefinitionOf,
  donePoints,
  instantFromText,
  isDone,
  remainingMinutes,
  sprintTeam,
  type SprintRow,
} from "@gantry/records";
import type { PlanModel } from "../../plan/model/planModel.ts";
import { rankedItems } from "./agileCards.ts";

export interface SprintFigures {
  count: number;
  done: number;
  points: number;
  donePoints: number;
  /** Items that bear no estimate. */
  unestimated: number;
  /** Working minutes of the team over the sprint, and of each member. */
  capacity: number;
  /** Of that, what lies ahead: all of a planned sprint, nothing of one that is over. */
  capacityLeft: number;
  members: { name: string; minutes: number }[];
  remaining: number;
}

export interface AgileFigures {
  /** Points a sprint, by the last three closed; null while that is not known. */
  velocity: number | null;
  of(sprint: SprintRow): SprintFigures;
}

/** Totals of sprints against what their teams can do (AGL-1, AGL-2). `today` is a day number. */
export function agileFigures({ model, today }: { model: PlanModel; today: number }): AgileFigures {
  const records = model.records();
  const items = rankedItems(model);
  const remaining = remainingMinutes(records);
  let calendars: CompiledCalendars | null = null;
  return {
    velocity: velocity(donePoints(records)),
    of(sprint) {
      calendars ??= compileCalendars(
        records.calendars.map(calendarDefinitionOf),
        records.project.calendarId ?? model.standardCalendarId,
      );
      const own = items.filter((item) => item.sprintId === sprint.id);
      const [from, to] = [instantFromText(sprint.start) ?? 0, instantFromText(sprint.finish) ?? 0];
      const team = sprintTeam(records, calendars, sprint.id);
      const { members, minutes } = sprintCapacity(team, from, to);
      const points = (of: typeof own) => of.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
      return {
        count: own.length,
        done: own.filter(isDone).length,
        points: points(own),
        donePoints: points(own.filter(isDone)),
        unestimated: own.filter(({ estimate }) => estimate === null).length,
        capacity: minutes,
        capacityLeft: sprintCapacity(team, Math.max(from, today * MINUTES_PER_DAY), to).minutes,
        members: members.map((each) => ({
          name: model.tables.person.get(each.id)?.name ?? "",
          minutes: each.minutes,
        })),
        remaining: own.filter((item) => !isDone(item)).reduce((sum, item) => sum + remaining(item), 0),
      };
    },
  };
}
