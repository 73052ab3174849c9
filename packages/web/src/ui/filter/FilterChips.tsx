import { Check } from "lucide-react";
import classes from "./FilterChips.module.css";

interface FilterChipsProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

/** Filters to switch on and off. None chosen: no restriction. */
export function FilterChips({ label, options, chosen, onToggle }: FilterChipsProps) {
  return (
    <div role="group" aria-label={label} className={classes["chips"]}>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <button
            key={option.value}
            type="button"
            className={classes["chip"]}
            aria-pressed={on}
            onClick={() => onToggle(option.value)}
          >
            {on && <Check size={14} aria-hidden />}
            {option.label}
          </button>
        );
      })}
    </div>
  );
}
