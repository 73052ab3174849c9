import { Menu } from "@mantine/core";
import {
  ArrowDownToLine,
  ArrowUpToLine,
  IndentDecrease,
  IndentIncrease,
  PanelRight,
  Route,
  Trash2,
} from "lucide-react";
import { useEffect, useState, type RefObject } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import classes from "./PlanScreen.module.css";
import { reasonPanelTexts } from "./reasons/texts.ts";
import type { PlanStore } from "./sync/planStore.ts";
import { planTexts } from "./texts.ts";
import type { PlanController } from "./view/planController.ts";

interface RowMenuProps {
  host: RefObject<HTMLElement | null>;
  store: PlanStore;
  controller: PlanController | null;
  onOpen: (rowId: string) => void;
  onWhy: (rowId: string) => void;
}

interface OpenMenu {
  rowId: string;
  /** Pixels within the window. */
  x: number;
  y: number;
}

/** What can be done with a row, by the right button or the menu key on it. A row outside of the selection is selected first. */
export function RowMenu({ host, store, controller, onOpen, onWhy }: RowMenuProps) {
  const t = useTexts(planTexts);
  const why = useTexts(reasonPanelTexts);
  const [open, setOpen] = useState<OpenMenu | null>(null);
  useEffect(() => {
    const element = host.current;
    if (!element || !controller) return;
    const show = (event: MouseEvent) => {
      const rowId = event.target instanceof Element ? controller.rowAt(event.target) : null;
      if (rowId === null) return;
      event.preventDefault();
      if (!controller.view.selection.rowIds.includes(rowId)) controller.view.select([rowId]);
      setOpen({ rowId, x: event.clientX, y: event.clientY });
    };
    element.addEventListener("contextmenu", show);
    return () => element.removeEventListener("contextmenu", show);
  }, [host, controller]);
  if (!open) return null;
  const mayPlan = store.permissions.has("plan.write");
  return (
    <Menu opened onClose={() => setOpen(null)} position="bottom-start" shadow="md" width={220}>
      <Menu.Target>
        <span className={classes["menuAt"]} style={{ left: open.x, top: open.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PanelRight size={15} />} onClick={() => onOpen(open.rowId)}>
          {t("details.open")}
        </Menu.Item>
        <Menu.Item leftSection={<Route size={15} />} onClick={() => onWhy(open.rowId)}>
          {why("open")}
        </Menu.Item>
        {mayPlan && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<ArrowUpToLine size={15} />} onClick={() => controller?.insert("before")}>
              {t("insert.before")}
            </Menu.Item>
            <Menu.Item leftSection={<ArrowDownToLine size={15} />} onClick={() => controller?.insert("after")}>
              {t("insert.after")}
            </Menu.Item>
            <Menu.Item leftSection={<IndentIncrease size={15} />} onClick={() => controller?.run("onIndent")}>
              {t("indent")}
            </Menu.Item>
            <Menu.Item leftSection={<IndentDecrease size={15} />} onClick={() => controller?.run("onOutdent")}>
              {t("outdent")}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<Trash2 size={15} />} onClick={() => controller?.run("onDelete")}>
              {t("delete")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
