import type { LevelingActivity, LevelingLink, LevelingProblem } from "@gantry/engine";

export type LevelingFormat = "progen" | "patterson" | "imopse";

/** A leveling case from the literature: a problem without calendars, counted in periods from 0. */
export interface LevelingCase {
  format: LevelingFormat;
  problem: LevelingProblem;
}

/** An activity that may start at once and only has needs; its duration is in periods. */
export function bareActivity(id: string, duration: number, needs: LevelingActivity["needs"]): LevelingActivity {
  return {
    id,
    name: id,
    duration,
    calendarId: null,
    needs,
    notBefore: null,
    deadline: null,
    fixed: null,
    currentStart: null,
    priority: 500,
  };
}

export function plainLink(fromId: string, toId: string): LevelingLink {
  return { fromId, toId, type: "FS", lag: 0, lagUnit: "elapsed" };
}
