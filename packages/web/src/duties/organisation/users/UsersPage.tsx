import { user } from "@gantry/records";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { rowsQuery } from "../../../platform/records/rows.ts";
import { useCan, useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { QueryField } from "../../../ui/filter/QueryField.tsx";
import { filterPart, sortOf, withFilterPart, withSortBy } from "../../../ui/filter/queryTerms.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { Toolbar } from "../../../ui/page/Toolbar.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { DataTable } from "../../../ui/table/DataTable.tsx";
import { MoreRows } from "../../../ui/table/MoreRows.tsx";
import { organisationTexts } from "../texts.ts";
import { InvitationLinksSection } from "../access/invitation-links/InvitationLinksSection.tsx";
import { OffboardDialog } from "../access/offboard/OffboardDialog.tsx";
import { EditUserDialog } from "./EditUserDialog.tsx";
import { InviteUserDialog } from "./InviteUserDialog.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { useRoleName } from "../access/roles/useRoleName.ts";
import { mayReadOfUsers } from "./mayReadOfUsers.ts";
import { userColumns } from "./userColumns.tsx";
import type { UserRow } from "./userRow.ts";

/** Accounts: who may sign in, as what. */
export function UsersPage() {
  const t = useTexts(organisationTexts);
  const format = useFormat();
  const mayManage = useCan("user.manage");
  const { permissions } = useSession();
  const [query, setQuery] = useState("sort:name");
  const [inviting, setInviting] = useState(false);
  const [edited, setEdited] = useState<UserRow | null>(null);
  const [leaving, setLeaving] = useState<UserRow | null>(null);
  const [linked, setLinked] = useState<UserRow | null>(null);
  const list = useInfiniteQuery(rowsQuery(user, { q: query, limit: 100, total: "count" }));
  const roleName = useRoleName();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t("users.title")}
      subtitle={t("users.text")}
      actions={
        mayManage && (
          <Button leftSection={<UserPlus size={16} />} onClick={() => setInviting(true)}>
            {t("users.invite")}
          </Button>
        )
      }
    >
      <Toolbar label={t("users.filter")}>
        <QueryField
          declaration={user}
          label={t("users.filter")}
          placeholder={t("users.filterExample")}
          value={filterPart(query)}
          onChange={(filter) => setQuery(withFilterPart(query, filter))}
        />
      </Toolbar>
      {list.isPending && <LoadingState />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <>
          <DataTable
            caption={t("users.title")}
            columns={userColumns({
              mayRead: (field) => mayReadOfUsers(permissions, field),
              t,
              format,
              roleName,
              actions: mayManage && { onEdit: setEdited, onLink: setLinked, onOffboard: setLeaving },
            })}
            rows={rows}
            rowKey={({ id }) => id}
            sort={sortOf(query)}
            onSort={(field) => setQuery(withSortBy(query, field))}
          />
          <MoreRows
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
            shown={rows.length}
            total={list.data.pages[0]?.total}
          />
        </>
      )}
      <InviteUserDialog
        opened={inviting}
        onClose={() => setInviting(false)}
        onCreated={(created) => {
          setInviting(false);
          setLinked(created);
        }}
      />
      {edited && <EditUserDialog user={edited} onClose={() => setEdited(null)} />}
      {leaving && <OffboardDialog leaver={leaving} onClose={() => setLeaving(null)} />}
      {mayManage && <InvitationLinksSection />}
      {linked && <LinkDialog user={linked} onClose={() => setLinked(null)} />}
    </PageFrame>
  );
}
