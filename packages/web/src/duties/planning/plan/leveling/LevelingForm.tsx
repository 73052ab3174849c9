import { Select } from "@mantine/core";
import { type ComponentProps, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { leavesBelow, SELECTION, WHOLE } from "./leavesBelow.ts";
import classes from "./leveling.module.css";
import { SearchFields } from "./SearchFields.tsx";
import { levelingTexts } from "./texts.ts";

interface LevelingFormProps
  extends Pick<ToolProps, "store" | "controller">, Omit<ComponentProps<typeof SearchFields>, "onStart"> {
  /** Rows that may move; null: all. */
  onStart: (scope: readonly string[] | null) => void;
}

/** What may move, what matters most, and how long to search. */
export function LevelingForm({ store, controller, onStart, ...fields }: LevelingFormProps) {
  const t = useTexts(levelingTexts);
  const [scope, setScope] = useState(WHOLE);
  const { outline } = store.model;
  const phases = outline.rows.filter(({ hasChildren }) => hasChildren);
  const start = () => {
    const selected = controller?.view.selection.rowIds ?? [];
    onStart(scope === WHOLE ? null : leavesBelow(outline, scope === SELECTION ? selected : [scope]));
  };
  return (
    <div className={classes["form"]}>
      <Select
        label={t("scope")}
        description={scope === WHOLE ? undefined : t("scope.text")}
        value={scope}
        allowDeselect={false}
        searchable
        data={[
          { value: WHOLE, label: t("scope.whole") },
          { value: SELECTION, label: t("scope.selection") },
          ...phases.map(({ id, wbsCode }) => ({ value: id, label: `${wbsCode} ${store.model.item(id).name}` })),
        ]}
        onChange={(value) => setScope(value ?? WHOLE)}
      />
      <SearchFields {...fields} onStart={start} />
    </div>
  );
}
