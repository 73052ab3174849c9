import { Fragment } from "react";
import classes from "./MarkedText.module.css";

interface MarkedTextProps {
  text: string;
  /** From and to (half-open), in order. */
  marks: readonly (readonly [number, number])[];
}

/** A text with the parts that were found set off. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  let end = 0;
  return (
    <>
      {marks.map(([from, to]) => {
        const before = text.slice(end, from);
        end = to;
        return (
          <Fragment key={from}>
            {before}
            <mark className={classes["mark"]}>{text.slice(from, to)}</mark>
          </Fragment>
        );
      })}
      {text.slice(end)}
    </>
  );
}
