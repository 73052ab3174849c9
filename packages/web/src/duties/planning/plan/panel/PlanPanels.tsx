import { createPlanFormat } from "@gantry/gantt";
import { useMemo } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { ReasonsPanel } from "../reasons/ReasonsPanel.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { FindingsPanel } from "./FindingsPanel.tsx";
import { RowPanel } from "./RowPanel.tsx";

/** What is open beside the plan: one panel at a time. */
export function PlanPanels({ store, controller, choice, change }: ToolProps) {
  const { locale } = useFormat();
  const format = useMemo(() => createPlanFormat(locale), [locale]);
  const there = (id: string | null) => (id !== null && store.model.tables.workItem.has(id) ? id : null);
  const open = there(choice.open);
  const why = there(choice.why);
  if (why !== null)
    return (
      <ReasonsPanel
        key={why}
        store={store}
        format={format}
        rowId={why}
        controller={controller}
        onClose={() => change({ why: null })}
      />
    );
  if (open !== null)
    return (
      <RowPanel
        key={open}
        store={store}
        rowId={open}
        controller={controller}
        onClose={() => change({ open: null })}
        onOpen={(id) => change({ open: id })}
        onWhy={() => change({ why: open })}
      />
    );
  if (choice.findings)
    return <FindingsPanel store={store} controller={controller} onClose={() => change({ findings: false })} />;
  return null;
}
