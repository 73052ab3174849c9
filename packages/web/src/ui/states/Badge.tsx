import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import classes from "./Badge.module.css";

export type BadgeTone = "good" | "warn" | "bad" | "info" | "neutral";

/** A short state in words, with a shape of its own beside the colour. */
export function Badge({
  tone,
  icon: Icon,
  title,
  children,
}: {
  tone: BadgeTone;
  icon: LucideIcon;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={classes["badge"]} data-tone={tone} {...(title ? { title } : {})}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}
