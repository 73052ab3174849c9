import type { RecordDeclaration } from "@gantry/records";
import { lazy } from "react";
import { translate } from "../../../platform/texts/defineTexts.ts";
import { addPanelSection, seesProject } from "../../../ui/record/panel/panelSections.ts";
import { tabTexts, talkTabs } from "./tabTexts.ts";

const parts = async () => (await import("./talkParts.tsx")).talkParts;

/** Whether people may put something beside the rows: not on what is somebody's own, nor on what itself hangs on a row. */
function takesTalk({ privateTo, subject, permissions: { read } }: RecordDeclaration): boolean {
  return privateTo === null && !subject && (read === "project.read" || read === "people.read");
}

/** Puts what people say, attach and link beside the details of every record. */
export function addCollaborationSections(): void {
  for (const [index, id] of talkTabs.entries())
    addPanelSection({
      id,
      order: 10 + index,
      title: () => translate(tabTexts, id),
      component: lazy(async () => ({ default: (await parts())[id].component })),
      badge: lazy(async () => ({ default: (await parts())[id].badge })),
      shows: takesTalk,
      ...(id === "watchers" ? { shownTo: seesProject } : {}),
    });
}
