import { planText } from "../texts.ts";
import type { Refusal } from "./draft.ts";

/** The choice a person means by a typed word: its whole name in any case, or a beginning that fits one alone. */
export function chosen<T extends string>(
  text: string,
  choices: readonly T[],
  word: (choice: T) => string,
): T | Refusal {
  const typed = text.trim().toLowerCase();
  const whole = choices.find((choice) => word(choice).toLowerCase() === typed || choice.toLowerCase() === typed);
  if (whole !== undefined) return whole;
  const [first, second] = typed === "" ? [] : choices.filter((choice) => word(choice).toLowerCase().startsWith(typed));
  return first !== undefined && second === undefined
    ? first
    : { refused: planText("refused.choice", { text: text.trim(), choices: choices.map(word).join(", ") }) };
}
