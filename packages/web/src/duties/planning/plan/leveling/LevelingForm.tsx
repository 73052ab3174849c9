import type { Splitting } from "@gantry/engine";
import { Select } from "@mantine/core";
import { type ComponentProps, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { leavesBelow, SELECTION, WHOLE } from "./leavesBelow.ts";
import classes from "./leveling.module.css";
import { SearchFields } from "./SearchFields.tsx";
import { levelingTexts } from "./texts.ts";

const PAUSES = ["never", "absences", "anywhere"] as const;
type Pauses = (typeof PAUSES)[number];

interface LevelingFormProps
  extends Pick<ToolProps, "store" | "controller">, Omit<ComponentProps<typeof SearchFields>, "onStart"> {
  /** Rows that may move (null: all), and how they may pause. */
  onStart: (scope: readonly string[] | null, splitting: Splitting | null) => void;
}

/** What may move, what matters most, and how long to search. */
export function LevelingForm({ store, controller, onStart, ...fields }: LevelingFormProps) {
  const t = useTexts(levelingTexts);
  const [scope, setScope] = useState(WHOLE);
  const [pauses, setPauses] = useState<Pauses>("never");
  const { outline } = store.model;
  const phases = outline.rows.filter(({ hasChildren }) => hasChildren);
  const start = () => {
    const selected = controller?.view.selection.rowIds ?? [];
    const ids = scope === WHOLE ? null : leavesBelow(outline, scope === SELECTION ? selected : [scope]);
    onStart(ids, pauses === "never" ? null : pauses);
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
      <Select
        label={t("pauses")}
        description={t(`pauses.${pauses}.text`)}
        value={pauses}
        allowDeselect={false}
        data={PAUSES.map((value) => ({ value, label: t(`pauses.${value}`) }))}
        onChange={(value) => setPauses(PAUSES.find((each) => each === value) ?? "never")}
      />
      <SearchFields {...fields} onStart={start} />
    </div>
  );
}
