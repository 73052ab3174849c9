import type { Reasons } from "@gantry/records";

const plain = (instant: string | null) => instant?.replace("T", " ") ?? "no date";

/** Reasons as people read them: the chain, what could be changed, how far it may slip. */
export function reasonsText(reasons: Reasons): string {
  const { name, start, finish, critical, steps, improvements, room } = reasons;
  const chain = steps.map((step, at) => {
    const verb = step.side === "start" ? "starts" : "finishes";
    const more = [...step.details, ...step.others.map(({ sentence }) => sentence)].map((line) => `\n     ${line}`);
    return `${at + 1}. ${step.name} ${verb} ${plain(step.date)}\n   ${step.sentence}${more.join("")}`;
  });
  const earlier = improvements.map(({ sentence }) => `  - ${sentence}`);
  return [
    `${name}: ${plain(start)} – ${plain(finish)}${critical ? ", critical" : ""}`,
    chain.join("\n"),
    earlier.length === 0 ? "" : ["What would move it earlier:", ...earlier].join("\n"),
    ["Room to slip:", `  ${room.sentence}`, ...room.steps.map((step) => `  ${step.name}: ${step.sentence}`)].join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
