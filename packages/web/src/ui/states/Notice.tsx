import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import classes from "./states.module.css";

const icons = { bad: CircleAlert, warn: TriangleAlert, info: Info, good: CircleCheck };

export type Tone = keyof typeof icons;

/** A message in the page, with an icon so that colour never speaks alone. `live` has it read out when it appears. */
export function Notice({ tone, live = false, children }: { tone: Tone; live?: boolean; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div
      className={classes["notice"]}
      data-tone={tone}
      {...(live ? { role: tone === "bad" ? "alert" : "status" } : {})}
    >
      <Icon size={18} className={classes["noticeIcon"]} aria-hidden />
      <div className={classes["noticeText"]}>{children}</div>
    </div>
  );
}
