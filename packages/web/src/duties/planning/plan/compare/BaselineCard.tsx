import { baseline, user, type BaselineRow, type Edit } from "@gantry/records";
import { ActionIcon, Badge, Menu } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { EllipsisVertical } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { applyEdits, deleteEdit, updateEdit } from "../../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../../ui/feedback/toasts.tsx";
import { compareTexts } from "./texts.ts";
import classes from "./compare.module.css";

interface BaselineCardProps {
  row: BaselineRow;
  currency: string | null;
  isShown: boolean;
  mayWrite: boolean;
  onShow: () => void;
  onRename: () => void;
}

/** One baseline: its name, who captured it, when and why. */
export function BaselineCard({ row, currency, isShown, mayWrite, onShow, onRename }: BaselineCardProps) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const users = useQuery(allRowsQuery(user));
  const by = users.data?.find(({ id }) => id === row.capturedBy)?.name;
  const when = row.capturedAt === null ? null : format.moment(row.capturedAt, "dayTime");
  const apply = useMutation({
    mutationFn: ({ edit }: { edit: Edit; done: string }) => applyEdits([edit]),
    onSuccess: (result, { done }) => showUndoable(done, result),
    onError: showProblem,
  });
  return (
    <article className={classes["card"]} data-shown={isShown} aria-label={row.name}>
      <div className={classes["cardHead"]}>
        <button type="button" className={classes["cardName"]} aria-pressed={isShown} onClick={onShow}>
          {row.name}
        </button>
        {isShown && <Badge size="sm">{t("panel.shown")}</Badge>}
        {row.isDefault && (
          <Badge size="sm" variant="default">
            {t("panel.default")}
          </Badge>
        )}
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t("panel.actions", { name: row.name })}>
              <EllipsisVertical size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onShow}>{t("panel.show")}</Menu.Item>
            {mayWrite && !row.isDefault && (
              <Menu.Item
                onClick={() =>
                  apply.mutate({
                    edit: updateEdit(baseline, row, { isDefault: true }),
                    done: t("chosen", { name: row.name }),
                  })
                }
              >
                {t("panel.makeDefault")}
              </Menu.Item>
            )}
            {mayWrite && <Menu.Item onClick={onRename}>{t("panel.edit")}</Menu.Item>}
            {mayWrite && (
              <Menu.Item
                onClick={() =>
                  apply.mutate({ edit: deleteEdit(baseline, row), done: t("deleted", { name: row.name }) })
                }
              >
                {t("panel.delete")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={classes["muted"]}>
        {row.source === "imported" ? t("panel.imported") : [by, when].filter((part) => part != null).join(", ")}
      </p>
      {row.why !== "" && <p className={classes["why"]}>{row.why}</p>}
      {row.itemCount !== null && (
        <p className={classes["muted"]}>
          {t("panel.facts", {
            count: row.itemCount,
            start: format.date(row.start),
            finish: format.date(row.finish),
          })}
          {row.cost != null && row.cost > 0 && ` · ${format.money(row.cost, currency ?? undefined)}`}
        </p>
      )}
    </article>
  );
}
