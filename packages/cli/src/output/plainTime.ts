/** `2026-05-04 08:00`; a dash for none. */
export function plainInstant(instant: number | null): string {
  return instant === null ? "-" : new Date(instant * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

/** Minutes as days of the plan and hours: `5d`, `1d 4h`, `30m`, `-2d`. */
export function plainDuration(minutes: number | null, minutesPerDay: number): string {
  if (minutes === null) return "-";
  const sign = minutes < 0 ? "-" : "";
  const all = Math.abs(minutes);
  const days = Math.floor(all / minutesPerDay);
  const hours = Math.floor((all % minutesPerDay) / 60);
  const rest = (all % minutesPerDay) % 60;
  const parts = [days ? `${days}d` : "", hours ? `${hours}h` : "", rest ? `${rest}m` : ""].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? "0d" : sign + parts.join(" ");
}
