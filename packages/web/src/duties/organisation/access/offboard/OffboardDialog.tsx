import { api, fieldLabel, recordName, recordNamed, user } from "@gantry/records";
import { Checkbox, Select } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../../platform/api/call.ts";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { queryClient } from "../../../../platform/cache/queryClient.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { textLanguage } from "../../../../platform/texts/catalogue.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { accessTexts } from "../texts.ts";

interface OffboardDialogProps {
  leaver: { id: string; name: string };
  onClose: () => void;
}

/** Shows what somebody answers for, asks who takes it, and ends the account. */
export function OffboardDialog({ leaver, onClose }: OffboardDialogProps) {
  const t = useTexts(accessTexts);
  const [scope, setScope] = useState<"open" | "all">("open");
  const [heir, setHeir] = useState<string | null>(null);
  const [byKind, setByKind] = useState<Readonly<Record<string, string | null>>>({});
  const users = useQuery(allRowsQuery(user, { q: "active:yes sort:name" }));
  const asked = { params: { id: leaver.id }, query: { scope } };
  const found = useQuery({
    queryKey: ["belongings", leaver.id, scope],
    queryFn: ({ signal }) => call(api.user.belongings, asked, { signal }),
  });
  const leave = useMutation({
    mutationFn: () =>
      call(
        api.user.offboard,
        {
          params: { id: leaver.id },
          body: { scope, successors: successorsOf(heir, byKind) },
        },
        { idempotencyKey: uuidV7() },
      ),
    onSuccess(done) {
      const count = done.handedOver.reduce((sum, each) => sum + each.count, 0);
      showUndoable(t("offboard.done", { name: leaver.name, count }), done);
      void queryClient.invalidateQueries();
      onClose();
    },
  });
  const heirs = (users.data ?? []).filter(({ id, role }) => id !== leaver.id && role !== "guest");
  const kinds = [...new Set((found.data?.items ?? []).map(({ record }) => record))];
  const nameOf = (record: string) => recordName(recordNamed(record), textLanguage(), "many");
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("offboard.title", { name: leaver.name })}
      size="lg"
      error={leave.error ?? found.error}
      confirm={{
        label: t("offboard.confirm"),
        run: () => leave.mutate(),
        danger: true,
        busy: leave.isPending,
        disabled: !found.isSuccess,
      }}
    >
      <p>{t("offboard.text")}</p>
      <Select
        label={t("offboard.to")}
        placeholder={t("offboard.toNobody")}
        data={heirs.map(({ id, name }) => ({ value: id, label: name }))}
        value={heir}
        onChange={setHeir}
        searchable
        clearable
      />
      <Checkbox
        label={t("offboard.finished")}
        description={t("offboard.finishedText")}
        checked={scope === "all"}
        onChange={(event) => setScope(event.currentTarget.checked ? "all" : "open")}
      />
      <h3>{t("offboard.what")}</h3>
      {found.isPending && <LoadingState rows={3} height={24} />}
      {found.isSuccess && (
        <>
          {found.data.items.length === 0 && <p>{t("offboard.nothing")}</p>}
          <ul>
            {found.data.items.map(({ record, field, count }) => (
              <li key={`${record}.${field}`}>
                {t("offboard.line", {
                  record: nameOf(record),
                  field: fieldLabel(recordNamed(record), field, textLanguage()),
                  count,
                })}
              </li>
            ))}
          </ul>
          {kinds.length > 1 && (
            <details>
              <summary>{t("offboard.byKind")}</summary>
              {kinds.map((record) => (
                <Select
                  key={record}
                  label={nameOf(record)}
                  placeholder={t("offboard.asAll")}
                  data={heirs.map(({ id, name }) => ({ value: id, label: name }))}
                  value={byKind[record] ?? null}
                  onChange={(userId) => setByKind({ ...byKind, [record]: userId })}
                  searchable
                  clearable
                />
              ))}
            </details>
          )}
          <p>{t("offboard.ends", endingOf(found.data))}</p>
        </>
      )}
    </Dialog>
  );
}

/** Those named for one kind of record come before the one for all others. */
function successorsOf(heir: string | null, byKind: Readonly<Record<string, string | null>>) {
  const named = Object.entries(byKind).map(([record, userId]) => ({ record, userId }));
  return [...named, { record: null, userId: heir }].flatMap(({ record, userId }) =>
    userId === null ? [] : [{ record, userId }],
  );
}

function endingOf(found: Record<"sessions" | "tokens" | "memberships" | "groups" | "shares", number>) {
  const { sessions, tokens, memberships, groups, shares } = found;
  return { sessions, tokens, memberships, groups, shares };
}
