import type { Binding, LevelingProposal } from "@gantry/engine";
import { findingsText } from "../output/findingsText.ts";
import { plainInstant } from "../output/plainTime.ts";
import { table } from "../output/table.ts";
import type { NamedProblem } from "./readProblems.ts";

const NAME_WIDTH = 40;
const MOST_NAMED = 3;

/** A proposal as people read it: what it reaches, how good that is, each activity with its reason. */
export function levelText({ title, hasDates, problem }: NamedProblem, proposal: LevelingProposal): string {
  if (proposal.status === "refused") return `${title}\n\n${findingsText(proposal.findings)}`;
  const when = (t: number) => (hasDates ? plainInstant(t) : String(t));
  const names = new Map(problem.activities.map(({ id, name }) => [id, name.replace(/\s+/g, " ").slice(0, NAME_WIDTH)]));
  const people = new Map(problem.people.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[], from: ReadonlyMap<string, string>) => {
    const shown = ids.slice(0, MOST_NAMED).map((id) => from.get(id) ?? id);
    return ids.length > MOST_NAMED ? `${shown.join(", ")} and ${ids.length - MOST_NAMED} more` : shown.join(", ");
  };
  const reason = (binding: Binding): string => {
    switch (binding.kind) {
      case "fixed":
        return "stays where it is";
      case "start":
        return "starts at once";
      case "notBefore":
        return `not before ${when(binding.date)}`;
      case "link":
        return `after ${names.get(binding.fromId)}`;
      case "chosen":
        return "chosen so by the search";
      case "busy":
        return `waits until ${named([...binding.personIds.map((id) => people.get(id) ?? id), ...binding.resourceIds], new Map())} ${binding.personIds.length + binding.resourceIds.length === 1 ? "is" : "are"} free of ${named(binding.activityIds, names)}`;
    }
  };
  const rows = proposal.activities.map(({ id, start, finish, personIds, moved, binding }) => [
    names.get(id) ?? id,
    when(start),
    when(finish),
    moved === null || moved === 0 ? "" : "moved",
    named(personIds, people),
    reason(binding),
  ]);
  const moves = proposal.activities.filter(({ moved }) => moved !== null && moved !== 0).length;
  const quality =
    proposal.finish <= proposal.bound
      ? "no schedule finishes sooner"
      : `at most ${(proposal.gap * 100).toFixed(1)} % above the soonest there can be, ${when(proposal.bound)}`;
  return [
    `${title}: ${proposal.activities.length} activities, ${problem.people.length} people, ${problem.resources.length} resources`,
    [
      `Finish ${when(proposal.finish)}: ${quality} (${proposal.schedules} schedules made).`,
      ...(proposal.cost > 0 ? [`Cost ${proposal.cost.toFixed(1)}.`] : []),
      ...(hasDates ? [`${moves} activities move.`] : []),
      ...(proposal.lateness > 0 ? [`${Math.round(proposal.lateness)} minutes late against deadlines.`] : []),
    ].join(" "),
    table([["activity", "start", "finish", "", "people", "reason"], ...rows], [4, 5]),
    ...(proposal.findings.length > 0 ? [findingsText(proposal.findings)] : []),
  ].join("\n\n");
}
