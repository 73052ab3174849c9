import { formatDuration, parseDuration, type WorkUnits } from "@gantry/records";
import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";

interface DurationInputProps extends Pick<TextInputProps, "label" | "error" | "disabled" | "required"> {
  units: WorkUnits;
  /** Whole minutes; null for none. */
  value: number | null;
  onChange: (minutes: number | null) => void;
}

/** A length of time, typed as "2d", "3h" or "1w 2d". */
export function DurationInput({ units, value, onChange, error, ...field }: DurationInputProps) {
  const shown = value === null ? "" : formatDuration({ minutes: value, elapsed: false, estimated: false }, units);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const finish = () => {
    if (typed === null) return;
    const read = typed.trim() === "" ? null : parseDuration(typed, units);
    if (read !== null && !read.ok) return setProblem(read.problem.message);
    setProblem(null);
    setTyped(null);
    onChange(read === null ? null : read.value.minutes);
  };
  return (
    <TextInput
      {...field}
      error={problem ?? error}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
    />
  );
}
