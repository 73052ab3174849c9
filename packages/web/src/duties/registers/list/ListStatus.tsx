import { useSyncExternalStore } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { RefusedCell } from "../../../ui/grid/gridColumn.ts";
import type { GridStore } from "../../../ui/grid/gridView.ts";
import { registerTexts } from "../texts.ts";
import classes from "./list.module.css";

interface ListStatusProps {
  store: GridStore;
  shown: number;
  total: number | null;
  refused: ReadonlyMap<string, RefusedCell>;
}

/** How many rows there are, are ticked, and wait to be corrected. */
export function ListStatus({ store, shown, total, refused }: ListStatusProps) {
  const t = useTexts(registerTexts);
  const [first] = refused.values();
  const checked = useSyncExternalStore(store.subscribe, () => store.get().checked.size);
  return (
    <div className={classes["status"]} role="status">
      <span>
        {total !== null && total > shown
          ? t("status.loaded", { loaded: shown, total })
          : t("status.shown", { count: shown })}
      </span>
      {checked > 0 && <span>{t("status.checked", { count: checked })}</span>}
      {first && (
        <span className={classes["refused"]}>
          {first.message} {t("status.refused", { count: refused.size })}
        </span>
      )}
    </div>
  );
}
