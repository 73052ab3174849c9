import { Button } from "@mantine/core";
import { CircleCheck, CircleOff } from "lucide-react";
import type { Format } from "../../../platform/format/createFormat.ts";
import type { Translate } from "../../../platform/texts/defineTexts.ts";
import { Badge } from "../../../ui/states/Badge.tsx";
import type { DataColumn } from "../../../ui/table/DataTable.tsx";
import type { OrganisationText } from "../texts.ts";
import { OffboardButton } from "../access/offboard/OffboardButton.tsx";
import type { UserRow } from "./userRow.ts";

interface UserColumnsOptions {
  /** Which fields of accounts the reader is told; of others nothing is said, least of all that they are empty. */
  mayRead: (field: string) => boolean;
  roleName: (user: UserRow) => string;
  t: Translate<OrganisationText>;
  format: Format;
  /** False for readers who may not manage accounts. */
  actions: false | UserActions;
}

interface UserActions {
  onEdit: (user: UserRow) => void;
  onLink: (user: UserRow) => void;
  onOffboard: (user: UserRow) => void;
}

export function userColumns({ mayRead, t, format, roleName, actions }: UserColumnsOptions): DataColumn<UserRow>[] {
  const told: DataColumn<UserRow>[] = [
    { id: "name", header: t("field.name"), sortField: "name", render: ({ name }) => <strong>{name}</strong> },
    { id: "email", header: t("field.email"), sortField: "email", wideOnly: true, render: ({ email }) => email },
    { id: "role", header: t("field.role"), sortField: "role", render: roleName },
    {
      id: "active",
      header: t("field.access"),
      sortField: "active",
      wideOnly: true,
      render: ({ active }) => (
        <Badge tone={active ? "good" : "neutral"} icon={active ? CircleCheck : CircleOff}>
          {t(active ? "users.active" : "users.inactive")}
        </Badge>
      ),
    },
    {
      id: "seen",
      header: t("field.lastSeen"),
      sortField: "lastSeenAt",
      wideOnly: true,
      render: ({ lastSeenAt }) => (lastSeenAt ? format.ago(lastSeenAt) : t("users.never")),
    },
  ];
  return [
    ...told.filter(({ id, sortField = id }) => mayRead(sortField)),
    ...(actions ? [actionsColumn(t, actions)] : []),
  ];
}

function actionsColumn(
  t: Translate<OrganisationText>,
  { onEdit, onLink, onOffboard }: UserActions,
): DataColumn<UserRow> {
  return {
    id: "actions",
    header: t("users.actions"),
    align: "end",
    render: (row) => (
      <Button.Group style={{ justifyContent: "flex-end" }}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onEdit(row)}
          aria-label={t("users.editNamed", { name: row.name })}
        >
          {t("users.edit")}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onLink(row)}
          disabled={!row.active}
          aria-label={t("users.linkNamed", { name: row.name })}
        >
          {t("users.link")}
        </Button>
        <OffboardButton user={row} onOffboard={onOffboard} />
      </Button.Group>
    ),
  };
}
