import { department, groupMember, person, user, type Edit } from "@gantry/records";
import { ActionIcon, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { applyEdits, createEdit, deleteEdit } from "../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import type { PanelSectionProps } from "../../../ui/record/panel/panelSections.ts";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import classes from "./groups.module.css";
import { groupsBelow } from "./groupsBelow.ts";
import { groupTexts } from "./texts.ts";

/** Who belongs to a team or a department, those of the departments below among them. */
export function GroupMembers({ declaration, row, rights }: PanelSectionProps) {
  const t = useTexts(groupTexts);
  const field = declaration.name === "team" ? "teamId" : "departmentId";
  const isNested = field === "departmentId";
  const departments = useQuery({ ...allRowsQuery(department), enabled: isNested });
  const people = useQuery(allRowsQuery(person, { q: "sort:name" }));
  const users = useQuery(allRowsQuery(user, { q: "sort:name" }));
  const groups = isNested ? groupsBelow(departments.data ?? [], row.id) : [row.id];
  const members = useQuery(allRowsQuery(groupMember, { q: `${field}:${groups.join(",")}` }));
  const change = useMutation({
    mutationFn: ({ edit }: { edit: Edit; said: string }) => applyEdits([edit]),
    onSuccess: (result, { said }) => showUndoable(said, result),
    onError: showProblem,
  });
  const names = new Map([...(people.data ?? []), ...(users.data ?? [])].map(({ id, name }) => [id, name]));
  const departmentNames = new Map((departments.data ?? []).map(({ id, name }) => [id, name]));
  const shown = (members.data ?? [])
    .map((each) => ({ row: each, name: names.get(each.personId ?? each.userId ?? "") ?? "…" }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const own = new Set(
    shown.flatMap(({ row: each }) => (each[field] === row.id ? [each.personId ?? each.userId ?? ""] : [])),
  );
  const choicesOf = (kind: "personId" | "userId", rows: readonly { id: string; name: string }[] | undefined) =>
    (rows ?? []).filter(({ id }) => !own.has(id)).map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));
  const add = (chosen: string | null) => {
    const [kind = "", id = ""] = (chosen ?? "").split(":");
    if (id === "") return;
    const edit = createEdit(groupMember, { [field]: row.id, [kind]: id });
    change.mutate({ edit, said: t("added", { name: names.get(id) ?? "" }) });
  };
  if (members.isError) return <FailedState error={members.error} onRetry={() => void members.refetch()} />;
  return (
    <Stack gap="sm">
      {isNested && <Text size="sm">{t("nested")}</Text>}
      {members.isPending && <LoadingState rows={3} height={24} />}
      {members.isSuccess && shown.length === 0 && <Text size="sm">{t("none")}</Text>}
      <ul className={classes["list"]}>
        {shown.map(({ row: each, name }) => (
          <li key={each.id} className={classes["line"]}>
            <span>
              {name}
              {each[field] !== row.id && (
                <small className={classes["from"]}>
                  {t("from", { name: departmentNames.get(each.departmentId ?? "") ?? "" })}
                </small>
              )}
            </span>
            {rights.mayWrite && each[field] === row.id && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("remove", { name })}
                onClick={() => change.mutate({ edit: deleteEdit(groupMember, each), said: t("removed", { name }) })}
              >
                <X size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {rights.mayWrite && (
        <Select
          label={t("add")}
          description={t("addText")}
          searchable
          limit={100}
          data={[
            { group: t("people"), items: choicesOf("personId", people.data) },
            // Whoever has an account of their own person is found as the person.
            {
              group: t("accounts"),
              items: choicesOf(
                "userId",
                users.data?.filter(({ personId, active }) => personId === null && active),
              ),
            },
          ]}
          value={null}
          onChange={add}
          disabled={change.isPending}
        />
      )}
    </Stack>
  );
}
