import { useFormat } from "../../platform/format/useFormat.ts";
import classes from "./Meter.module.css";

/** A share of a whole, as a bar with its number. Null shows a dash: not known yet. */
export function Meter({ value, label }: { value: number | null; label: string }) {
  const format = useFormat();
  if (value === null) return <span className={classes["unknown"]}>–</span>;
  return (
    <span className={classes["meter"]}>
      <progress className={classes["bar"]} max={1} value={value} aria-label={label} />
      <span className={classes["number"]}>{format.percent(value)}</span>
    </span>
  );
}
