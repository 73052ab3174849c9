import { savedView, type SavedViewRow } from "@gantry/records";
import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Check, ChevronDown, Lock, Trash2 } from "lucide-react";
import { useState } from "react";
import { applyEdits, deleteEdit, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { registerTexts } from "../texts.ts";
import classes from "../list/list.module.css";
import { FavouriteButton } from "./FavouriteButton.tsx";
import { SaveViewDialog } from "./SaveViewDialog.tsx";
import { NO_VIEW } from "./activeView.ts";
import { useViewRights } from "./useViewRights.ts";
import type { SavedViews } from "./useSavedViews.ts";
import type { ViewState } from "./viewState.ts";

export interface ViewsMenuProps {
  many: string;
  saved: SavedViews;
  /** How the list is looked at now. */
  state: ViewState;
  /** Columns of the board; none where the view is none. */
  columns: readonly { value: string; label: string }[];
  changed: boolean;
  /** Shows a view by its id, or none. */
  onShow: (view: string) => void;
  onReset: () => void;
}

/** Ways of looking at the list that were given a name: to choose, save, share and make the first one. */
export function ViewsMenu({ many, saved, state, columns, changed, onShow, onReset }: ViewsMenuProps) {
  const t = useTexts(registerTexts);
  const { views, active } = saved;
  const rights = useViewRights(state.projectId);
  const changeable = active !== null && rights.mayChange(active) ? active : null;
  const [dialog, setDialog] = useState<"new" | "edit" | null>(null);
  const save = useMutation({
    mutationFn: (view: SavedViewRow) => applyEdits([updateEdit(savedView, view, { ...state })]),
    onSuccess(result, { name }) {
      onReset();
      showUndoable(t("views.saved", { name }), result);
    },
    onError: showProblem,
  });
  const remove = useMutation({
    mutationFn: (view: SavedViewRow) => applyEdits([deleteEdit(savedView, view)]),
    onSuccess(result, { name }) {
      onShow(NO_VIEW);
      showUndoable(t("views.deleted", { name }), result);
    },
    onError: showProblem,
  });
  const mine = views.filter(({ privateTo }) => privateTo !== null);
  const shared = views.filter(({ privateTo }) => privateTo === null);
  const items = (group: readonly SavedViewRow[]) =>
    group.map(({ id, name, privateTo }) => (
      <Menu.Item
        key={id}
        onClick={() => onShow(id)}
        leftSection={id === active?.id ? <Check size={14} aria-hidden /> : <span className={classes["noMark"]} />}
        rightSection={privateTo !== null && <Lock size={12} aria-hidden />}
      >
        {name}
      </Menu.Item>
    ));
  const all = t("views.all", { what: many });
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            className={classes["viewName"] ?? ""}
            title={active?.name ?? all}
            rightSection={<ChevronDown size={14} aria-hidden />}
            aria-label={`${t("views.title")}: ${active?.name ?? all}`}
          >
            {active?.name ?? all}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => onShow(NO_VIEW)}
            leftSection={active ? <span className={classes["noMark"]} /> : <Check size={14} aria-hidden />}
          >
            {all}
          </Menu.Item>
          {mine.length > 0 && <Menu.Label>{t("views.mine")}</Menu.Label>}
          {items(mine)}
          {shared.length > 0 && <Menu.Label>{t("views.shared")}</Menu.Label>}
          {items(shared)}
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog("new")}>{t("views.saveAs")}</Menu.Item>
          {changeable && <Menu.Item onClick={() => setDialog("edit")}>{t("views.properties")}</Menu.Item>}
          {changeable && (
            <Menu.Item leftSection={<Trash2 size={14} aria-hidden />} onClick={() => remove.mutate(changeable)}>
              {t("views.delete")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {active && <FavouriteButton view={active.id} />}
      {changed && (
        <span className={classes["viewChanged"]}>
          {changeable && (
            <Button size="xs" onClick={() => save.mutate(changeable)} loading={save.isPending}>
              {t("views.save")}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => setDialog("new")}>
            {t("views.saveAs")}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={onReset}>
            {t(active ? "views.reset" : "columns.reset")}
          </Button>
        </span>
      )}
      {dialog && (
        <SaveViewDialog
          state={state}
          columns={columns}
          mayRule={rights.mayRule}
          view={dialog === "edit" ? active : null}
          onClose={() => setDialog(null)}
          onSaved={(id) => {
            setDialog(null);
            if (dialog === "new") onShow(id);
          }}
        />
      )}
    </>
  );
}
