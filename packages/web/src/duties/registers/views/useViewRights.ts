import { viewPermission, type SavedViewRow } from "@gantry/records";
import { useSession } from "../../../platform/session/session.ts";

export interface ViewRights {
  /** Views that others share, and which view all are shown first. */
  mayRule: boolean;
  mayChange: (view: SavedViewRow) => boolean;
}

/** What the reader may do with the views of a list. The server decides; this only leaves out what it would refuse. */
export function useViewRights(projectId: string | null): ViewRights {
  const { user, permissions, projects } = useSession();
  const held = [...permissions, ...(projects.find(({ id }) => id === projectId)?.permissions ?? [])];
  const mayRule = held.includes(viewPermission(projectId));
  return {
    mayRule,
    mayChange: ({ privateTo, makerId }) => mayRule || privateTo !== null || makerId === user.id,
  };
}
