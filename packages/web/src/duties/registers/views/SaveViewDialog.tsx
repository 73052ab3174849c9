import { savedView, type SavedViewRow } from "@gantry/records";
import { Switch, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { applyEdits, createEdit, updateEdit } from "../../../platform/records/edits.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { registerTexts } from "../texts.ts";
import { LimitFields, type Limits } from "./LimitFields.tsx";
import type { ViewState } from "./viewState.ts";

interface SaveViewDialogProps {
  state: ViewState;
  /** Columns of the board; none where the view is none. */
  columns: readonly { value: string; label: string }[];
  /** Whether the reader may say what all are shown first. */
  mayRule: boolean;
  /** The view whose name and sharing are changed; null makes a new one. */
  view: SavedViewRow | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Name of a view, and who has it. */
export function SaveViewDialog({ state, columns, mayRule, view, onClose, onSaved }: SaveViewDialogProps) {
  const t = useTexts(registerTexts);
  const { user } = useSession();
  const [name, setName] = useState(view?.name ?? "");
  const [isPrivate, setPrivate] = useState(view ? view.privateTo !== null : true);
  const [isDefault, setDefault] = useState(view?.isDefault ?? false);
  const [limits, setLimits] = useState<Limits>(view?.limits ?? {});
  // What is the first one of all already may stay so.
  const mayBeFirst = mayRule || isPrivate || (view?.privateTo === null && view.isDefault);
  const save = useMutation({
    async mutationFn() {
      const privateTo = isPrivate ? user.id : null;
      const said = { name: name.trim(), privateTo, isDefault: isDefault && mayBeFirst, limits: toldLimits(limits) };
      const id = view?.id ?? uuidV7();
      const edit = view ? updateEdit(savedView, view, said) : createEdit(savedView, { ...state, ...said }, id);
      return { id, result: await applyEdits([edit]) };
    },
    onSuccess({ id, result }) {
      showUndoable(t("views.saved", { name: name.trim() }), result);
      onSaved(id);
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("views.create")}
      confirm={{
        label: t("views.create"),
        run: () => save.mutate(),
        busy: save.isPending,
        disabled: name.trim() === "",
      }}
      error={save.error}
    >
      <TextInput
        label={t("views.name")}
        required
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Switch
        label={t("views.private")}
        description={t("views.privateText")}
        checked={isPrivate}
        onChange={(event) => setPrivate(event.currentTarget.checked)}
      />
      {mayBeFirst && (
        <Switch
          label={t("views.default")}
          description={t("views.defaultText")}
          checked={isDefault}
          onChange={(event) => setDefault(event.currentTarget.checked)}
        />
      )}
      {columns.length > 0 && <LimitFields columns={columns} limits={limits} onChange={setLimits} />}
    </Dialog>
  );
}

const toldLimits = (limits: Limits) => (Object.keys(limits).length === 0 ? null : { ...limits });
