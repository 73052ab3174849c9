import type { WorkItemRow } from "@gantry/records";
import { BookOpen, Bug, CircleDot, FlaskConical, Wrench, type LucideIcon } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { agileTexts } from "./texts.ts";

const icons: Readonly<Record<NonNullable<WorkItemRow["itemType"]>, LucideIcon>> = {
  story: BookOpen,
  bug: Bug,
  chore: Wrench,
  spike: FlaskConical,
};

/** What kind of piece it is, as a shape with a name. */
export function TypeIcon({ type }: { type: WorkItemRow["itemType"] }) {
  const t = useTexts(agileTexts);
  const Icon = type === null ? CircleDot : icons[type];
  const title = t(`type.${type ?? "none"}`);
  return (
    <span title={title} role="img" aria-label={title} style={{ display: "inline-flex", flex: "none" }}>
      <Icon size={15} aria-hidden />
    </span>
  );
}
