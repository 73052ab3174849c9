import type { LiveEvent } from "@gantry/records";
import { queryClient } from "../cache/queryClient.ts";
import { inboxKey } from "../inbox/unreadQuery.ts";
import { subscribeAll } from "../live/live.ts";
import { sessionQuery } from "../session/session.ts";
import { mergeChange, rowChangeOf } from "./mergeChange.ts";
import { refreshSoon } from "./refreshSoon.ts";
import { announceRowChange } from "./rowChanges.ts";

/** Records whose every change only the plan screen shows; it follows them by itself. */
const PLAN_ONLY = new Set(["workItem", "dependency", "assignment"]);

/** Keeps every list and form in step with what others do. Returns how to stop. */
export function followChanges(): () => void {
  return subscribeAll((event) => follow(event));
}

function follow(event: LiveEvent): void {
  switch (event.event) {
    case "change": {
      const change = event.data;
      const told = rowChangeOf(change);
      mergeChange(queryClient, told);
      announceRowChange(told);
      if (!PLAN_ONLY.has(change.record)) refreshSoon(change.record);
      if (changesOwnSession(change.record, change.id)) void queryClient.invalidateQueries(sessionQuery);
      return;
    }
    case "schedule":
      // Computed dates and percentages of the project moved, and with them who is wanted when.
      refreshSoon("project");
      return refreshSoon("assignment", "demand");
    case "resync":
      return void queryClient.invalidateQueries();
    case "inbox":
      return void queryClient.invalidateQueries({ queryKey: inboxKey });
    case "import":
      return void queryClient.invalidateQueries({ queryKey: ["imports", event.data.importId] });
  }
}

function changesOwnSession(record: string, id: string): boolean {
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  return record === "organisation" || record === "membership" || (record === "user" && id === session?.user.id);
}
