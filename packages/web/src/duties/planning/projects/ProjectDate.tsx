import type { DateStyle } from "../../../platform/format/projectDates.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";

/** A date in project time, as the reader's locale writes it; a dash where there is none. */
export function ProjectDate({ value, style = "day" }: { value: string | number | null; style?: DateStyle }) {
  const format = useFormat();
  return <>{value === null ? "–" : format.date(value, style)}</>;
}
