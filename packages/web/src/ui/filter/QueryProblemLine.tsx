import type { QueryProblem } from "@gantry/records";
import classes from "./QueryField.module.css";

interface QueryProblemLineProps {
  id: string;
  text: string;
  problem: (QueryProblem & { said: string }) | null;
}

/** Which part of a query cannot be understood, underlined, and why. */
export function QueryProblemLine({ id, text, problem }: QueryProblemLineProps) {
  return (
    <div id={id} role="status" className={problem ? classes["problem"] : undefined}>
      {problem && (
        <>
          <code aria-hidden className={classes["echo"]}>
            {text.slice(0, problem.at)}
            <mark className={classes["mark"]}>{text.slice(problem.at, problem.end) || "\u00A0"}</mark>
            {text.slice(problem.end)}
          </code>
          <span>{problem.said}</span>
        </>
      )}
    </div>
  );
}
