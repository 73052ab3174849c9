import { levelingScope, withBookings } from "@gantry/engine";
import { askedPlan } from "./askedPlan.ts";
import type { LevelingQuestion } from "./levelingAnswer.ts";
import { searchProposals, type SearchPort } from "./searchProposals.ts";

/** Searches for dates and people such that nobody has more to do than they can, and tells of each better proposal on the way. */
export function answerLeveling(question: LevelingQuestion, port: SearchPort): void {
  const { plan, scope, goals, bookings } = question;
  const { schedule, problem: alone, ...places } = askedPlan(plan, question);
  const whole = withBookings({ ...alone, goals }, bookings);
  const problem = scope === null ? whole : levelingScope(whole, schedule, new Set(scope));
  searchProposals({ ...question, problem, places }, port);
}
