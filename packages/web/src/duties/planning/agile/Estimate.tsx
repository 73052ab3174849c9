import { useEffect, useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import classes from "./agile.module.css";
import { agileTexts } from "./texts.ts";

interface EstimateProps {
  name: string;
  value: number | null;
  onChange: ((value: number | null) => void) | null;
}

/** Points of an item, typed in place. Enter or leaving takes it, Escape puts back what was there. */
export function Estimate({ name, value, onChange }: EstimateProps) {
  const t = useTexts(agileTexts);
  const [typed, setTyped] = useState(text(value));
  useEffect(() => setTyped(text(value)), [value]);
  if (!onChange)
    return (
      <span className={classes["points"]} title={t("points.title")}>
        {value ?? "–"}
      </span>
    );
  const take = () => {
    const number = typed.trim() === "" ? null : Number(typed.replace(",", "."));
    if (number !== null && (!Number.isFinite(number) || number < 0 || number > 10_000)) setTyped(text(value));
    else if (number !== value) onChange(number);
  };
  return (
    <input
      className={classes["estimate"]}
      inputMode="decimal"
      aria-label={t("points.of", { name })}
      title={t("points.title")}
      placeholder="–"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setTyped(text(value));
      }}
    />
  );
}

function text(value: number | null): string {
  return value === null ? "" : String(value);
}
