import type { Plan } from "@gantry/engine";
import type { LevelingSearchTerms } from "../plan/leveling/levelingAnswer.ts";

/** A project as it takes part in the search. */
export interface AskedProject {
  id: string;
  /** 0 to 1000, 500 is ordinary. */
  priority: number;
  plan: Plan;
}

/** What the worker is asked of several projects. */
export interface AcrossQuestion extends LevelingSearchTerms {
  projects: readonly AskedProject[];
}
