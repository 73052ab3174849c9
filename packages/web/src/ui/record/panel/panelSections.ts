import type { RecordDeclaration } from "@gantry/records";
import type { ComponentType } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import type { RecordRights } from "../recordRights.ts";

export interface PanelSectionProps {
  declaration: RecordDeclaration;
  row: AnyRow;
  rights: RecordRights;
  /** Null for rows that belong to no project. */
  projectId: string | null;
}

/** A tab beside the details of any row: discussion, files, links … */
export interface PanelSection {
  id: string;
  /** Details are 0, the history is 100. */
  order: number;
  /** In the reader's language; asked on every drawing. */
  title: () => string;
  /** Best a `lazy` one: its chunk is loaded when the tab is opened. */
  component: ComponentType<PanelSectionProps>;
  shows: (declaration: RecordDeclaration) => boolean;
  /** Left out where it would tell this reader nothing that is true; else everybody who sees the row sees it. */
  shownTo?: (rights: RecordRights) => boolean;
  /** Shows how many there are, as a badge on the tab; shows nothing itself while there are none. */
  badge?: ComponentType<PanelSectionProps>;
}

/** For what lies beside the row itself: whoever sees the row alone, since it is shared with them, would see nothing there and may do nothing. */
export const seesProject = ({ shared }: RecordRights): boolean => shared === null;

const added = new Map<string, PanelSection>();

/** Adds a tab to the panel and the page of every row that it says it is for. A duty calls it where it names its routes. */
export function addPanelSection(section: PanelSection): void {
  added.set(section.id, section);
}

/** The tabs for rows of a record type, in their order. */
export function panelSectionsOf(declaration: RecordDeclaration): PanelSection[] {
  return [...added.values()].filter((section) => section.shows(declaration)).sort((a, b) => a.order - b.order);
}
