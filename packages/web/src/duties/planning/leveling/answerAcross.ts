import { joinProblems, withBookings } from "@gantry/engine";
import { askedPlan } from "../plan/leveling/askedPlan.ts";
import { searchProposals, type SearchPort } from "../plan/leveling/searchProposals.ts";
import type { AcrossQuestion } from "./acrossQuestion.ts";

/** Searches for dates and people over several projects at once, and tells of each better proposal on the way. */
export function answerAcross(question: AcrossQuestion, port: SearchPort): void {
  const { projects, goals, bookings } = question;
  const asked = projects.map(({ id, priority, plan }) => ({ id, priority, plan, ...askedPlan(plan, question) }));
  const problem = withBookings({ ...joinProblems(asked), goals }, bookings);
  const places = {
    places: new Map(asked.flatMap((each) => [...each.places])),
    lacking: asked.flatMap(({ lacking }) => lacking),
  };
  searchProposals({ ...question, problem, places }, port);
}
